import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const echirolles: ClsmDeclaration = {
  slug: 'echirolles',
  name: 'CLSM d’Échirolles',
  perimeter: communePerimeter('38151', 'Échirolles'),
  actions: [
    {
      slug: 'echirolles-interpretes',
      title: 'Sensibilisation des interprètes à la santé mentale',
      description:
        'Sensibilisation des interprètes mobilisés par les équipes du centre hospitalier, sur l’importance de leur rôle de traducteurs dans le domaine de la santé mentale.',
      theme: 'SENSIBILISATION_PROFESSIONNELS',
    },
  ],
};
