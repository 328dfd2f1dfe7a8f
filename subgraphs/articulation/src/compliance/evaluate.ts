import { admitting } from './derogations.ts';
import type { RuleResult, RuleSet, Verdict } from './rule.ts';
import type { RuleFacts } from './rule-facts.ts';
import { insufficient, nonApplicable } from './verdicts.ts';

/** Every rule of the set on these facts. Rules judge a scheme that is active: one in project, dormant or ended is not concerned. */
export function evaluate(ruleSet: RuleSet, facts: RuleFacts): RuleResult[] {
  const { kind, rules } = ruleSet;
  const outOfScope =
    facts.kind === kind ? stateVerdict(facts) : nonApplicable(`Ces règles portent sur les ${kind}.`);
  return rules.map((rule) => ({
    rule,
    ...admitting(outOfScope ?? rule.evaluate(facts), { rule, ruleSet }, facts.derogations),
  }));
}

function stateVerdict({ state }: RuleFacts): Verdict | null {
  switch (state) {
    case 'ACTIVE':
      return null;
    case 'PROJECT':
      return nonApplicable('Le dispositif est encore en projet ce jour-là.');
    case 'DORMANT':
      return nonApplicable('Le dispositif est en sommeil ce jour-là.');
    case 'ENDED':
      return nonApplicable('Le dispositif est terminé ce jour-là.');
    case null:
      return insufficient('Rien n’est connu de l’état du dispositif ce jour-là.');
  }
}
