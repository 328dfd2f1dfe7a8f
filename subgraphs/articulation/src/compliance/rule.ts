import type { IsoDate, Period, ShownDerogation, SourceRecord } from '@maillage/kit';
import type { Evidence } from './evidence.ts';
import type { RuleOutcome } from './outcome.ts';
import type { RuleFacts } from './rule-facts.ts';

/** What a rule says of a scheme. That it is not met and need not be is not the rule's to say. */
export interface Verdict {
  outcome: Exclude<RuleOutcome, 'DEROGATION'>;
  /** Why, in French: one sentence. */
  because: string;
  /** The facts that it used. */
  evidence: readonly Evidence[];
}

/** One rule: pure, and a function of the facts alone. */
export interface Rule {
  /** As in DOMAIN.md §4: `R01`, `R09a`. */
  id: string;
  /** French, a few words. */
  label: string;
  /** French, the whole rule. */
  wording: string;
  source: SourceRecord;
  evaluate(facts: RuleFacts): Verdict;
}

/** Rules that belong together: who lays them down, where and when they hold. */
export interface RuleSet extends Period {
  /** Stable name, used as an argument: `ile-de-france-2012`. */
  id: string;
  /** French. */
  label: string;
  description: string;
  /** Code of the région where it holds; null for the whole country. */
  region: string | null;
  /** Code of the kind that its rules are about. */
  kind: string;
  source: SourceRecord;
  rules: readonly Rule[];
}

/** What it comes to, derogations considered. */
export interface RuleResult extends Omit<Verdict, 'outcome'> {
  rule: Rule;
  outcome: RuleOutcome;
  /** Who admits that the rule is not met, and why; set with DEROGATION alone. */
  derogation: ShownDerogation | null;
}

/** The rules of a set applied to a scheme on a day. */
export interface Compliance {
  schemeId: string;
  asOf: IsoDate;
  ruleSet: RuleSet;
  results: readonly RuleResult[];
}
