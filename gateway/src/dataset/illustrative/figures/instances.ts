import type { Shares } from '../random/quotas.ts';

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
