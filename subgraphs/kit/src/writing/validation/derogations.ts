import type { DerogationRecord, Problem } from '../../contract/index.ts';
import { KNOWN_RULES, knownRules } from '../../vocabulary/index.ts';
import { unknownCode } from './codes.ts';
import { periodProblems } from './periods.ts';
import { blankProblem } from './texts.ts';

export function derogationProblems(derogations: readonly DerogationRecord[]): Problem[] {
  return derogations.flatMap((derogation, index) => {
    const path = ['derogations', index];
    return [
      ...ruleProblems(derogation, path),
      ...blankProblem(derogation.grantedBy, [...path, 'grantedBy']),
      ...blankProblem(derogation.reason, [...path, 'reason']),
      ...periodProblems(derogation, path),
    ];
  });
}

/** A set that there is, if one is named, and a rule that it has: a derogation from anything else would be of no effect, unnoticed. */
function ruleProblems({ rule, ruleSet }: DerogationRecord, path: readonly (string | number)[]): Problem[] {
  if (ruleSet !== null && !Object.hasOwn(KNOWN_RULES, ruleSet))
    return [unknownCode(Object.keys(KNOWN_RULES), [...path, 'ruleSet'])];
  const rules = knownRules(ruleSet);
  return rules.includes(rule) ? [] : [unknownCode(rules, [...path, 'rule'])];
}
