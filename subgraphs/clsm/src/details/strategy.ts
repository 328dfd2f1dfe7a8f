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
    column: 'diagnostic',
    description: 'Où en est le diagnostic local des besoins en santé mentale (S1 partie 4 ; S4 §9.1).',
  },
  diagnosisOn: {
    type: 'Date',
    column: 'diagnostic_date',
    description: 'Date à laquelle le diagnostic local a été achevé (S1 partie 4 ; S4 §9.1).',
  },
  diagnosisSources: {
    type: 'Strings',
    column: 'diagnostic_sources',
    description:
      'Sources de données citées par le diagnostic : INSEE, CPAM, ORS, diagnostic du CLS… (S1 partie 4 ; S4 §9.1).',
  },
  objectives: {
    type: 'Codes',
    of: OBJECTIVES,
    filterable: true,
    column: 'objectifs',
    description:
      'Objectifs spécifiques que le CLSM poursuit, parmi les cinq de S3 (voir aussi S0 « Quels sont ses objectifs »).',
  },
  operationalObjectives: {
    type: 'Codes',
    of: OPERATIONAL_OBJECTIVES,
    column: 'objectifs_operationnels',
    description: 'Objectifs opérationnels que le CLSM poursuit, parmi les quatre de S3.',
  },
  specificationObjectives: {
    type: 'Codes',
    of: SPECIFICATION_OBJECTIVES,
    column: 'objectifs_cahier_des_charges',
    description: 'Objectifs repris du cahier des charges de l’ARS Île-de-France (S4 §3).',
  },
  localObjectives: {
    type: 'Strings',
    column: 'objectifs_locaux',
    description: 'Autres objectifs du CLSM, dans les mots de leur source (S3 ; S4 §3).',
  },
  ownBudget: {
    type: 'Boolean',
    filterable: true,
    column: 'budget_propre',
    description: 'Le CLSM dispose d’un budget propre pour mener ses actions (S1 partie 4).',
  },
  complexCaseCell: {
    type: 'Boolean',
    filterable: true,
    column: 'cellule_situations_complexes',
    description:
      'Une cellule de situations complexes existe ; aucune situation individuelle n’est enregistrée (S1 partie 4 ; S4 §10).',
  },
  ethicsCharter: {
    type: 'Boolean',
    filterable: true,
    column: 'charte_ethique',
    description: 'La cellule de situations complexes est dotée d’une charte éthique (S4 §10).',
  },
};
