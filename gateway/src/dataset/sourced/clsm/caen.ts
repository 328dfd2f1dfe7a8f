import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const caen: ClsmDeclaration = {
  slug: 'caen',
  name: 'CLSM de Caen',
  perimeter: communePerimeter('14118', 'Caen'),
  actions: [
    {
      slug: 'caen-formation-professionnels-jeunes',
      title: 'Formation des professionnels travaillant en lien avec les jeunes',
      description:
        'Des spécialistes de la santé mentale et des personnes concernées (notamment médiateurs de santé pairs) forment des professionnels en lien avec les jeunes (Éducation nationale, monde associatif, SUMPPS, EPSM) : besoins des jeunes en santé mentale, solutions pour y répondre (réhabilitation psychosociale…), dispositifs d’accompagnement présents sur le territoire.',
      theme: 'PARENTALITE_ENFANTS_JEUNES',
    },
  ],
};
