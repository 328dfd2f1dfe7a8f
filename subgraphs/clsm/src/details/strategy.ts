import type { DetailFields } from '@maillage/kit';
import {
  DIAGNOSIS_STATUSES,
  OBJECTIVES,
  OPERATIONAL_OBJECTIVES,
  SPECIFICATION_OBJECTIVES,
} from '../vocabulary/index.ts';

/** Diagnosis, objectives, means and complex situations (S0, S1 part 4, S3, S4 §§3, 9, 10; rules R15, R16). */
export const strategyDetails: DetailFields = {
  diagnosisStatus: {
    type: 'Code',
    of: DIAGNOSIS_STATUSES,
    filterable: true,
    description: 'Où en est le diagnostic local des besoins en santé mentale (S1 partie 4 ; S4 §9.1).',
  },
  diagnosisOn: {
    type: 'Date',
    description: 'Date à laquelle le diagnostic local a été achevé (S1 partie 4 ; S4 §9.1).',
  },
  diagnosisSources: {
    type: 'Strings',
    description:
      'Sources de données citées par le diagnostic : INSEE, CPAM, ORS, diagnostic du CLS… (S1 partie 4 ; S4 §9.1).',
  },
  objectives: {
    type: 'Codes',
    of: OBJECTIVES,
    filterable: true,
    description:
      'Objectifs spécifiques que le CLSM poursuit, parmi les cinq de S3 (voir aussi S0 « Quels sont ses objectifs »).',
  },
  operationalObjectives: {
    type: 'Codes',
    of: OPERATIONAL_OBJECTIVES,
    description: 'Objectifs opérationnels que le CLSM poursuit, parmi les quatre de S3.',
  },
  specificationObjectives: {
    type: 'Codes',
    of: SPECIFICATION_OBJECTIVES,
    description: 'Objectifs repris du cahier des charges de l’ARS Île-de-France (S4 §3).',
  },
  localObjectives: {
    type: 'Strings',
    description: 'Autres objectifs du CLSM, dans les mots de leur source (S3 ; S4 §3).',
  },
  ownBudget: {
    type: 'Boolean',
    filterable: true,
    description: 'Le CLSM dispose d’un budget propre pour mener ses actions (S1 partie 4).',
  },
  complexCaseCell: {
    type: 'Boolean',
    filterable: true,
    description:
      'Une cellule de situations complexes existe ; aucune situation individuelle n’est enregistrée (S1 partie 4 ; S4 §10).',
  },
  ethicsCharter: {
    type: 'Boolean',
    filterable: true,
    description: 'La cellule de situations complexes est dotée d’une charte éthique (S4 §10).',
  },
};
