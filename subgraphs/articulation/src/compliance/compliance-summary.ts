import { codesOf, type IsoDate, type Provenance, type TerritoryKey } from '@maillage/kit';
import type { Steps } from '../read-model/base/steps.ts';
import { isInState } from '../read-model/question/question.ts';
import { schemesOn } from '../read-model/question/schemes-at.ts';
import { dayOf } from '../read-model/record/ground-on.ts';
import { bySchemeOrder } from '../read-model/record/scheme-order.ts';
import type { World } from '../read-model/world.ts';
import { complianceOn } from './compliance.ts';
import { RULE_OUTCOMES, type RuleOutcome } from './outcome.ts';
import type { Compliance, Rule, RuleSet } from './rule.ts';
import { RULE_SETS } from './rule-sets/index.ts';

export interface ComplianceSummaryQuestion {
  asOf: IsoDate;
  /** Only schemes whose perimeter certainly shares ground with it; not given: all of them. */
  territory?: TerritoryKey | null;
  /** Only schemes whose record comes from there; not given: all of them. */
  provenance?: readonly Provenance[] | null;
  /** Not given: each scheme by the set that fits it. */
  ruleSet?: RuleSet | null;
}

/** The outcomes of one rule set over the active schemes of a territory. */
export interface RuleSetSummary {
  ruleSet: RuleSet;
  /** Number of schemes that it was applied to. */
  schemes: number;
  rules: readonly RuleSummary[];
}

export interface RuleSummary {
  rule: Rule;
  /** Ids of the schemes by outcome, in the order of schemes. */
  schemeIds: Readonly<Record<RuleOutcome, readonly string[]>>;
}

/** One summary for each rule set that some scheme falls under; the set asked for is there even if none does. A step for each scheme. */
export function* complianceSummary(
  world: World,
  { asOf, territory, provenance, ruleSet }: ComplianceSummaryQuestion,
): Steps<RuleSetSummary[]> {
  const day = dayOf(world, asOf);
  const kinds = new Set(RULE_SETS.map(({ kind }) => kind));
  const everywhere = territory == null ? world.schemes.values() : schemesOn(day, [territory]);
  const schemes = [...everywhere]
    .filter(({ definition }) => kinds.has(definition.code))
    .filter((scheme) => isInState(scheme, asOf, ['ACTIVE']))
    .filter((scheme) => provenance == null || provenance.includes(scheme.provenance))
    .sort(bySchemeOrder);
  const found: Compliance[] = [];
  for (const scheme of schemes) {
    found.push(complianceOn(day, scheme, ruleSet));
    yield;
  }
  return RULE_SETS.filter((set) => set === ruleSet || found.some((one) => one.ruleSet === set)).map((set) =>
    summaryOf(
      set,
      found.filter((one) => one.ruleSet === set),
    ),
  );
}

function summaryOf(ruleSet: RuleSet, found: readonly Compliance[]): RuleSetSummary {
  return {
    ruleSet,
    schemes: found.length,
    rules: ruleSet.rules.map((rule, position) => ({
      rule,
      schemeIds: byOutcome((outcome) =>
        found.filter(({ results }) => results[position]?.outcome === outcome).map(({ schemeId }) => schemeId),
      ),
    })),
  };
}

function byOutcome(idsOf: (outcome: RuleOutcome) => string[]): Record<RuleOutcome, string[]> {
  return Object.fromEntries(codesOf(RULE_OUTCOMES).map((outcome) => [outcome, idsOf(outcome)])) as Record<
    RuleOutcome,
    string[]
  >;
}
