import type { Evidence } from './evidence.ts';
import type { RuleOutcome } from './outcome.ts';
import type { Derogation, Verdict } from './rule.ts';

type Make = (because: string, evidence?: readonly Evidence[]) => Verdict;

const of =
  (outcome: RuleOutcome): Make =>
  (because, evidence = []) => ({ outcome, because, evidence, derogation: null });

export const conforme = of('CONFORME');
export const nonConforme = of('NON_CONFORME');
export const nonApplicable = of('NON_APPLICABLE');
export const insufficient = of('DONNEES_INSUFFISANTES');

/** The rule is not met, and whoever lays it down admits it. */
export function admitted(derogation: Derogation, evidence: readonly Evidence[]): Verdict {
  const because = `${derogation.grantedBy} admet une exception : « ${derogation.reason} ».`;
  return { outcome: 'DEROGATION', because, evidence, derogation };
}
