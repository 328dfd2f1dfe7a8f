import type { EmployerType, FundingSource, Grade } from '@maillage/kit';
import type { Shares } from '../random/quotas.ts';

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
