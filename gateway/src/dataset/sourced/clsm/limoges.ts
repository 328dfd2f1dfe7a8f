import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const limoges: ClsmDeclaration = {
  slug: 'limoges',
  name: 'CLSM de Limoges',
  perimeter: communePerimeter('87085', 'Limoges'),
  actions: [
    {
      slug: 'limoges-logigramme-sdre',
      title: 'Logigramme de la procédure de soins sans consentement (SDRE)',
      description:
        'Élaboration d’un logigramme pour permettre d’identifier toutes les étapes de la procédure de soins sans consentement sur décision d’un représentant de l’État (SDRE).',
      theme: 'SITUATIONS_COMPLEXES',
      objective: 'permettre d’identifier toutes les étapes de la procédure de soins sans consentement',
    },
    {
      slug: 'limoges-sensibilisation-soins-sans-consentement',
      title: 'Sensibilisation sur les soins sans consentement',
      description: 'Sensibilisation sur les soins sans consentement, à côté du logigramme de la procédure.',
      theme: 'SITUATIONS_COMPLEXES',
    },
  ],
};
