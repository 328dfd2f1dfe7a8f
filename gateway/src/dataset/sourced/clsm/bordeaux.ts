import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const bordeaux: ClsmDeclaration = {
  slug: 'bordeaux',
  name: 'CLSM de Bordeaux',
  perimeter: communePerimeter('33063', 'Bordeaux'),
  actions: [
    {
      slug: 'bordeaux-prevention-suicide',
      title: 'Campagne de prévention du suicide sur l’ensemble de la ville',
      description:
        'Déploiement des affiches du 3114 sur 50 panneaux publicitaires, formation des médecins (libéraux, santé scolaire, etc.) et soirée d’échange.',
      theme: 'SUICIDE',
    },
  ],
};
