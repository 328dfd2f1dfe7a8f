import type { ClsmDeclaration } from '../declaration.ts';
import { arrondissementsPerimeter } from '../place.ts';

export const lyon259: ClsmDeclaration = {
  slug: 'lyon-2-5-9',
  name: 'CLSM de Lyon (2e, 5e et 9e arrondissements)',
  perimeter: arrondissementsPerimeter(['69382', '69385', '69389']),
  actions: [
    {
      slug: 'lyon-2-5-9-captation-logements',
      title: 'Captation de logements auprès des bailleurs du territoire',
      description:
        'Travail de captation de logements auprès des bailleurs du territoire, suite à une note d’alerte sur les difficultés d’accès et de maintien dans le logement pour les personnes souffrant de troubles psychiques.',
      theme: 'LOGEMENT_HABITAT',
    },
  ],
};
