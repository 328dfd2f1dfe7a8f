import type { Evidence } from './evidence.ts';
import type { Verdict } from './rule.ts';

type Make = (because: string, evidence?: readonly Evidence[]) => Verdict;

const of =
  (outcome: Verdict['outcome']): Make =>
  (because, evidence = []) => ({ outcome, because, evidence });

export const conforme = of('CONFORME');
export const nonConforme = of('NON_CONFORME');
export const nonApplicable = of('NON_APPLICABLE');
export const insufficient = of('DONNEES_INSUFFISANTES');
