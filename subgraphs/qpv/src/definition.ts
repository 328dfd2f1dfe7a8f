import type { SchemeKindDefinition } from '@maillage/kit';
import { DISTRICT_CODE } from './district-code.ts';
import { QPV_CHANGES } from './vocabulary/index.ts';

/**
 * Life cycle: DOMAIN.md §1. A district of one generation is repealed when the next list replaces it, so that the end of its term repeals it; it
 * never comes back under the same code.
 */
export const qpv: SchemeKindDefinition = {
  code: 'QPV',
  typeName: 'Qpv',
  listField: 'qpvDistricts',
  label: 'Quartier prioritaire de la politique de la ville',
  description:
    'Quartier défini par l’État, à l’intérieur d’une ou plusieurs communes, où se concentre la politique de la ville ; plus petit que la commune, il ne se confond pas avec elle. Base : loi 2014-173, décrets 2023-1314 et 2024-1212 (DOMAIN.md §1) ; liste et contours publiés par l’ANCT.',
  statuses: {
    EN_VIGUEUR: { label: 'En vigueur', state: 'ACTIVE', next: ['ABROGE'] },
    ABROGE: { label: 'Abrogé', state: 'ENDED', next: [] },
  },
  statusAfterTerm: 'ABROGE',
  details: {
    code: {
      type: 'String',
      pattern: DISTRICT_CODE,
      filterable: true,
      column: 'code_qp',
      description:
        'Code officiel du quartier, `code_qp` : QN09301M en génération 2024, QP093001 en génération 2015 (DOMAIN.md §1 [K] et §6).',
    },
    generation: {
      type: 'Int',
      min: 2015,
      max: 2100,
      filterable: true,
      description: 'Génération de la géographie prioritaire : 2015 ou 2024 (DOMAIN.md §1).',
    },
    change: {
      type: 'Code',
      of: QPV_CHANGES,
      filterable: true,
      column: 'changement',
      description:
        'Ce que la génération 2024 a fait du quartier : modifié, inchangé, nouveau, Mayotte (DOMAIN.md §1 [K] et §6).',
    },
    decree: {
      type: 'String',
      pattern: /^\d{4}-\d{1,4}$/,
      filterable: true,
      column: 'decret',
      description:
        'Numéro du décret qui liste le quartier : 2023-1314 ou 2024-1212 pour la génération 2024 (DOMAIN.md §1).',
    },
    predecessorCodes: {
      type: 'Strings',
      pattern: DISTRICT_CODE,
      max: 10,
      column: 'codes_2015',
      description:
        'Codes des quartiers de 2015 que celui-ci prolonge (DOMAIN.md §6, correspondance 2024–2015).',
    },
    cityContract: {
      type: 'String',
      filterable: true,
      column: 'contrat_de_ville',
      description: 'Nom du contrat de ville dont le quartier relève (S4 §7 ; [K]).',
    },
  },
  territory: { level: 'QPV', codeDetail: 'code' },
};
