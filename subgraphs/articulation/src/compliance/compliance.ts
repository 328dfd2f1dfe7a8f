import type { IsoDate } from '@maillage/kit';
import { type Day, dayOf } from '../read-model/record/ground-on.ts';
import type { SchemeNode } from '../read-model/record/nodes.ts';
import { schemeOf, type World } from '../read-model/world.ts';
import { evaluate } from './evaluate.ts';
import { factsOf } from './facts/facts-of.ts';
import { fittingRuleSet } from './fitting-rule-set.ts';
import type { Compliance, RuleSet } from './rule.ts';

export interface ComplianceQuestion {
  asOf: IsoDate;
  /** Not given: the first set whose région and dates fit the scheme. */
  ruleSet?: RuleSet | null;
}

/** The rules of one set on a scheme on a day; null when there is no such scheme. */
export function compliance(
  world: World,
  schemeId: string,
  { asOf, ruleSet }: ComplianceQuestion,
): Compliance | null {
  const scheme = schemeOf(world, schemeId);
  return scheme ? complianceOn(dayOf(world, asOf), scheme, ruleSet) : null;
}

/** @param asked the set to apply; not given: the one that fits the scheme */
export function complianceOn(day: Day, scheme: SchemeNode, asked?: RuleSet | null): Compliance {
  const ruleSet = asked ?? fittingRuleSet(day, scheme);
  const results = evaluate(ruleSet, factsOf(day, scheme));
  return { schemeId: scheme.id, asOf: day.date, ruleSet, results };
}
