import type { ClsmDeclaration } from '../declaration.ts';
import { arrondissementsPerimeter, ville } from '../place.ts';

export const lyon368: ClsmDeclaration = {
  slug: 'lyon-3-6-8',
  name: 'CLSM de Lyon (3e, 6e et 8e arrondissements)',
  perimeter: arrondissementsPerimeter(['69383', '69386', '69388']),
  partners: {
    'ville-de-lyon': ville({ code: '69123', name: 'Lyon' }, '216901231'),
  },
  actions: [
    {
      slug: 'lyon-3-6-8-rubrique-sante-mentale',
      title: 'Rubrique dédiée à la santé mentale sur le site de la ville',
      description:
        'Création, à destination des habitants, d’une rubrique dédiée à la santé mentale et aux ressources locales sur le site de la ville.',
      theme: 'SENSIBILISATION_POPULATION',
      partners: ['ville-de-lyon'],
    },
    {
      slug: 'lyon-3-6-8-pssm-aide-alimentaire',
      title: 'Formation Premiers secours en santé mentale pour les bénévoles de l’aide alimentaire',
      description:
        'Financement de la participation à la formation Premiers secours en santé mentale pour des bénévoles de l’aide alimentaire du territoire.',
      theme: 'SENSIBILISATION_POPULATION',
    },
  ],
};
