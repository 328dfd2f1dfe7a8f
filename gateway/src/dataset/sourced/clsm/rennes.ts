import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';
import { s1 } from '../source.ts';

export const rennes: ClsmDeclaration = {
  slug: 'rennes',
  name: 'CLSM de Rennes',
  perimeter: communePerimeter('35238', 'Rennes'),
  partners: {
    'ccoms-lille': {
      name: 'Centre collaborateur de l’OMS pour la recherche et la formation en santé mentale (CCOMS de Lille)',
      category: 'HOPITAL',
      communeCode: '59350',
      beyond: [
        s1('Mentions finales · service de l’EPSM Lille-Métropole, 59260 Hellemmes (commune de Lille)'),
      ],
    },
  },
  actions: [
    {
      slug: 'rennes-smpg',
      title: 'Enquête « Santé mentale en population générale »',
      description:
        'Passation de l’enquête réalisée par le CCOMS de Lille : outre l’évaluation de la prévalence des principaux troubles mentaux sur un territoire donné, elle interroge les personnes sur leurs représentations des troubles de santé mentale.',
      theme: 'SENSIBILISATION_POPULATION',
      partners: ['ccoms-lille'],
    },
  ],
};
