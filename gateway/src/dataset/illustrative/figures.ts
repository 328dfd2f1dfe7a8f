import type { EmployerType, FundingSource, Grade, PerimeterScale, Theme } from '@maillage/kit';
import type { Shares } from './random/quotas.ts';

/**
 * The published distributions that the picture follows, as data. S1 is `etat-des-lieux-2023.txt`: 131 answers of the 260 CLSMs active
 * when the survey closed. « Retenu » marks a value that stood only in a chart, or nowhere: it is a choice, not a figure of S1.
 */

/** S1 introduction: the survey closed in October 2022. */
export const SURVEY_DAY = '2022-10-01';
/** The day the picture is drawn for. */
export const REFERENCE_DAY = '2026-01-01';

/** S1 introduction. */
export const ACTIVE_AT_SURVEY = 260;

/** S1 part 1: creations since 2017 among the 260 (119, of which 8 in 2022, 15 to 30 in the other years). Retenu: the split of the years 2017–2021. */
export const CREATIONS_SINCE_2017: Shares<number> = [
  [2017, 24],
  [2018, 28],
  [2019, 25],
  [2020, 15],
  [2021, 19],
  [2022, 8],
];
/** S1 part 1: 85 % are under ten years old, creations gather speed from 2012. Retenu: the split of the years. */
export const UNDER_TEN_YEARS = 0.85;
export const CREATIONS_2012_TO_2016: Shares<number> = [
  [2012, 4],
  [2013, 16],
  [2014, 19],
  [2015, 22],
  [2016, 21],
];
/** S1 part 1: the first in 1982, few until 2007. Retenu: the split. */
export const CREATIONS_BEFORE_2012: Shares<number> = [
  [1990, 1],
  [1997, 1],
  [2001, 2],
  [2004, 2],
  [2006, 3],
  [2007, 3],
  [2008, 4],
  [2009, 5],
  [2010, 6],
  [2011, 7],
];
export const FIRST_CLSM_YEAR = 1982;

/**
 * S1 part 1: 52 % one commune, 34 % intercommunal, the rest other; mean population 107,000, half under 80,000, 13,000 to 525,000.
 * Retenu: how scale and population cross, which follows what communes and EPCI of each size there are.
 */
export interface SizeBand {
  /** Inhabitants: lower bound included, upper excluded. */
  from: number;
  below: number;
  scales: Shares<Extract<PerimeterScale, 'COMMUNAL' | 'INTERCOMMUNAL' | 'AUTRE' | 'INFRA_COMMUNAL'>>;
}
export const SIZE_BANDS: readonly SizeBand[] = [
  {
    from: 13_000,
    below: 30_000,
    scales: [
      ['COMMUNAL', 36],
      ['INTERCOMMUNAL', 3],
    ],
  },
  {
    from: 30_000,
    below: 80_000,
    scales: [
      ['COMMUNAL', 69],
      ['INTERCOMMUNAL', 13],
      ['AUTRE', 6],
      ['INFRA_COMMUNAL', 3],
    ],
  },
  {
    from: 80_000,
    below: 150_000,
    scales: [
      ['COMMUNAL', 22],
      ['INTERCOMMUNAL', 36],
      ['AUTRE', 12],
      ['INFRA_COMMUNAL', 5],
    ],
  },
  {
    from: 150_000,
    below: 300_000,
    scales: [
      ['COMMUNAL', 8],
      ['INTERCOMMUNAL', 24],
      ['AUTRE', 8],
      ['INFRA_COMMUNAL', 2],
    ],
  },
  {
    from: 300_000,
    below: 525_001,
    scales: [
      ['COMMUNAL', 0],
      ['INTERCOMMUNAL', 12],
      ['AUTRE', 1],
    ],
  },
];

/** S1 part 1. */
export const COVERING_QPV = 0.83;
/** S1 part 1: one sector 62 %. Retenu: the split of the rest. */
export const ADULT_SECTORS: Shares<number> = [
  [1, 62],
  [2, 18],
  [3, 10],
  [4, 5],
  [5, 5],
];
/** S1 part 1; from the most to the least urban. */
export const TERRITORY_NATURES: Shares<'URBAIN' | 'SEMI_RURAL' | 'RURAL'> = [
  ['URBAIN', 64],
  ['SEMI_RURAL', 31],
  ['RURAL', 5],
];

/** S1 part 2. */
export const WITH_COPIL = 0.85;
/** S1 part 2: 94 % at least once a year, 79 % once or twice. Retenu: one against two, three against four. */
export const COPIL_MEETINGS_A_YEAR: Shares<number> = [
  [0, 6],
  [1, 43],
  [2, 36],
  [3, 10],
  [4, 5],
];
/** S1 part 2, composition of the COPIL, of those that have one. */
export const IN_COPIL = {
  elus: 0.96,
  psychiatry: 0.96,
  childPsychiatry: 0.64,
  carers: 0.78,
  users: 0.72,
} as const;
/** S1 part 2: 74 % hold plenaries, 75 % of those yearly. */
export const WITH_PLENARY = 0.74;
export const PLENARY_YEARLY = 0.75;
/** S1 part 2: « entre 20 et 30 % ». */
export const WITH_COTECH = 0.25;

type Participation = 'ACTIVE' | 'EN_DEMARRAGE' | 'ABSENTE';
/** S1 part 3: élus about three quarters, psychiatry and carers over 70 %, users 68 % and over 20 % starting. Retenu: the rest. */
export const PARTICIPATION: Readonly<
  Record<'elected' | 'psychiatry' | 'carers' | 'users', Shares<Participation>>
> = {
  elected: [
    ['ACTIVE', 75],
    ['EN_DEMARRAGE', 15],
    ['ABSENTE', 10],
  ],
  psychiatry: [
    ['ACTIVE', 72],
    ['EN_DEMARRAGE', 18],
    ['ABSENTE', 10],
  ],
  carers: [
    ['ACTIVE', 71],
    ['EN_DEMARRAGE', 17],
    ['ABSENTE', 12],
  ],
  users: [
    ['ACTIVE', 68],
    ['EN_DEMARRAGE', 21],
    ['ABSENTE', 11],
  ],
};
/** S1 part 3, another question than the composition of the COPIL: élus in groups « plus de la moitié », aidants 87 and 91, usagers 57 and 67. */
export const PRESENT = {
  electedInGroups: 0.55,
  carersInCopil: 0.87,
  carersInGroups: 0.91,
  usersInCopil: 0.57,
  usersInGroups: 0.67,
} as const;
/** Retenu, under what S1 part 2 says of the delegations that plenaries do not ask. */
export const ELECTED_DELEGATIONS = {
  SANTE: 0.95,
  AFFAIRES_SOCIALES: 0.88,
  POLITIQUE_DE_LA_VILLE: 0.76,
  EDUCATION_PETITE_ENFANCE: 0.6,
  LOGEMENT_URBANISME: 0.55,
  TRANQUILLITE_PUBLIQUE: 0.4,
  DEMOCRATIE_LOCALE: 0.3,
} as const;

/** S1 part 4: done or under way 66 %. Retenu: done against under way. */
export const DIAGNOSIS: Shares<'FAIT' | 'EN_COURS' | 'NON'> = [
  ['FAIT', 54],
  ['EN_COURS', 12],
  ['NON', 34],
];
/** S1 part 4 gives SISM, logement, situations complexes, adolescents and « autre » (with DOMAIN.md §5). Retenu: the rest, under the three most frequent. */
export const WORKING_GROUP_THEMES: Readonly<Record<Theme, number>> = {
  SISM: 0.76,
  LOGEMENT_HABITAT: 0.65,
  SITUATIONS_COMPLEXES: 0.64,
  ADOLESCENTS: 0.55,
  SENSIBILISATION_PROFESSIONNELS: 0.5,
  SENSIBILISATION_POPULATION: 0.48,
  PARENTALITE_ENFANTS_JEUNES: 0.4,
  ACCES_SOINS_PRECARITE: 0.38,
  LOISIRS_CULTURE: 0.25,
  SUICIDE: 0.22,
  ADDICTIONS: 0.2,
  PERSONNES_AGEES: 0.18,
  AUTRE: 0.18,
};
/** S1 part 4. */
export const WITH_OWN_BUDGET = 0.45;

/** S1 part 5: 61 % half-time or less. Retenu: the bands. */
export const POST_FTE: Shares<number> = [
  [0.1, 5],
  [0.2, 12],
  [0.25, 8],
  [0.3, 10],
  [0.4, 4],
  [0.5, 22],
  [0.6, 4],
  [0.8, 11],
  [1, 24],
];
/** S1 part 5, per coordinator: 87 % one CLSM, about 10 % two or three, 3 % eight to ten. */
export const CLSM_PER_COORDINATOR: Shares<number> = [
  [1, 87],
  [2, 6],
  [3, 4],
  [8, 2],
  [10, 1],
];
/** S1 part 5: collectivité 70, hôpital 22, 94 % public. Retenu: both together, associations. */
export const POST_EMPLOYERS: Shares<EmployerType> = [
  ['COLLECTIVITE', 70],
  ['HOPITAL', 22],
  ['COLLECTIVITE_ET_HOPITAL', 2],
  ['ASSOCIATION', 6],
];
/** S1 part 5: collectivité 85. Retenu: the rest. */
export const POST_WORKPLACES: Shares<EmployerType> = [
  ['COLLECTIVITE', 85],
  ['HOPITAL', 11],
  ['ASSOCIATION', 4],
];
/** S1 part 5: 84 A, 15 B, « un seul » C of 131. */
export const POST_GRADES: Shares<Grade> = [
  ['A', 84],
  ['B', 15],
  ['C', 1],
];
/**
 * S1 part 5: collectivité 75, ARS 70, hôpital 21; 70 % have several funders, 30 % one (three quarters of these a collectivité).
 * Retenu: the combinations, which add up to these figures.
 */
export const POST_FUNDERS: Shares<readonly FundingSource[]> = [
  [['COLLECTIVITE'], 22.5],
  [['ARS'], 6],
  [['HOPITAL'], 1.5],
  [['COLLECTIVITE', 'ARS'], 43],
  [['COLLECTIVITE', 'ARS', 'HOPITAL'], 3.5],
  [['ARS', 'HOPITAL'], 14],
  [['COLLECTIVITE', 'HOPITAL'], 2],
  [['COLLECTIVITE', 'CONTRAT_DE_VILLE'], 4],
  [['ARS', 'CCAS'], 3.5],
];
/** S0: a full-time post costs about 60,000 € a year. */
export const FULL_TIME_COST = 60_000;

/** S1 part 6: over 40 % of the CLSMs that cover QPV have no ASV there; 60 % act for QPV. */
export const QPV_WITHOUT_ASV = 0.43;
export const ACTING_FOR_QPV = 0.6;
/** S1 part 6: PTSM « la grande majorité », CLS « élevé », CLSPD half, PRE, DAC and CPTS « moins systématique », all without figures but the half. Retenu: the rest. */
export const ARTICULATING_WITH = {
  PTSM: 0.88,
  CLS: 0.76,
  CLSPD: 0.5,
  PRE: 0.36,
  DAC: 0.3,
  CPTS: 0.28,
  ASV: 0.4,
} as const;
/** S1 part 6: « très claires » and « plutôt claires » together. */
export const CLEAR_MISSIONS = { CLS: 0.85, PTSM: 0.83, ASV: 0.7, CPTS: 0.65, DAC: 0.53 } as const;

/**
 * Retenu: how much is known of a CLSM (S1 had 131 answers of 260). FULL answered the questionnaire; of STRUCTURE the instances, members and posts
 * are known; of SILENT nothing but that it exists.
 */
export type Known = 'FULL' | 'STRUCTURE' | 'SILENT';
export const KNOWN: Shares<Known> = [
  ['FULL', 60],
  ['STRUCTURE', 26],
  ['SILENT', 14],
];
/** Retenu: one question left unanswered by a CLSM that answered the others. */
export const SKIPPED = 0.04;
