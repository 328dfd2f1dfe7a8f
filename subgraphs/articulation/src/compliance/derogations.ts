import { compareText, type ShownDerogation } from '@maillage/kit';
import { inTurn } from '../read-model/base/compare.ts';
import type { Rule, RuleResult, RuleSet, Verdict } from './rule.ts';

/** Where a rule stands: the same rule of two sets may be admitted in one of them only. */
interface RuleInSet {
  rule: Pick<Rule, 'id'>;
  ruleSet: Pick<RuleSet, 'id'>;
}

/**
 * A rule that is not met, and need not be, is DEROGATION, for all that it was found by. On any other verdict a derogation has no bearing.
 * @param derogations those that hold on the day, to whatever rule
 */
export function admitting(
  verdict: Verdict,
  place: RuleInSet,
  derogations: readonly ShownDerogation[],
): Omit<RuleResult, 'rule'> {
  const derogation = verdict.outcome === 'NON_CONFORME' ? derogationTo(place, derogations) : undefined;
  if (!derogation) return { ...verdict, derogation: null };
  const { grantedBy, reason } = derogation;
  const because = `${verdict.because.replace(/\.$/, '')} ; ${grantedBy} l’admet : « ${reason} ».`;
  return { ...verdict, outcome: 'DEROGATION', because, derogation };
}

/** One that names the set before one that names none, then the latest granted, then the first of the record. */
function derogationTo(
  { rule, ruleSet }: RuleInSet,
  derogations: readonly ShownDerogation[],
): ShownDerogation | undefined {
  return derogations
    .filter((one) => one.rule === rule.id && (one.ruleSet === null || one.ruleSet === ruleSet.id))
    .toSorted(inTurn(byNamingFirst, byLatest))[0];
}

const byNamingFirst = (one: ShownDerogation, other: ShownDerogation): number =>
  Number(one.ruleSet === null) - Number(other.ruleSet === null);

const byLatest = (one: ShownDerogation, other: ShownDerogation): number =>
  compareText(other.since ?? '', one.since ?? '');
