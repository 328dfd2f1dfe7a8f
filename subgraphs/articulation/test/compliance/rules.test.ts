import { KNOWN_RULES } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/compliance/evaluate.ts';
import { RULE_SETS } from '../../src/compliance/rule-sets/index.ts';
import { articulationCases } from './cases/articulation.ts';
import { factsOf, type RuleCases } from './cases/rule-case.ts';
import { steeringCases } from './cases/steering.ts';
import { workingCases } from './cases/working.ts';

const cases: RuleCases = { ...articulationCases, ...steeringCases, ...workingCases };
const rules = RULE_SETS.flatMap((ruleSet) => ruleSet.rules);

describe.each(Object.entries(cases))('%s', (id, table) => {
  const rule = rules.find((one) => one.id === id);

  test.each(table)('$name: $outcome', ({ facts, outcome, evidence, because }) => {
    const verdict = rule?.evaluate(factsOf(facts));
    expect(verdict).toMatchObject({ outcome });
    expect(verdict?.because).toMatch(because ?? /\.$/);
    if (evidence !== undefined) expect(verdict?.evidence).toHaveLength(evidence);
  });
});

describe('the rule sets', () => {
  test('hold R01 to R26 between them, each once, each with cases of a yes, of a no and of missing data', () => {
    const numbers = Array.from({ length: 26 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    const ids = numbers.flatMap((id) => (id === 'R09' ? ['R09a', 'R09b', 'R09c', 'R09d'] : [id]));
    expect(rules.map(({ id }) => id)).toEqual(ids);
    for (const id of ids) {
      const outcomes = cases[id]?.map(({ outcome }) => outcome);
      expect(outcomes, id).toEqual(
        expect.arrayContaining(['CONFORME', 'NON_CONFORME', 'DONNEES_INSUFFISANTES']),
      );
    }
  });

  test('are those that a record can name a derogation from', () => {
    const ids = RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet.rules.map((rule) => rule.id)]);
    expect(KNOWN_RULES).toEqual(Object.fromEntries(ids));
  });

  test('have names, words and sources of their own, and one that fits everywhere at the end', () => {
    expect(new Set(RULE_SETS.map(({ id }) => id)).size).toBe(RULE_SETS.length);
    expect(RULE_SETS.at(-1)).toMatchObject({ region: null, since: null, until: null });
    for (const { label, wording, source } of rules) {
      expect(label).not.toBe('');
      expect(wording).toMatch(/[.)]$/);
      expect(source.section).toBeTruthy();
    }
  });
});

describe('a set applied', () => {
  const [ileDeFrance, national] = RULE_SETS;

  test.each(RULE_SETS)('$id: nothing known is never a failing', (ruleSet) => {
    const outcomes = evaluate(ruleSet, factsOf()).map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['DONNEES_INSUFFISANTES']));
  });

  test.each([
    ['PROJECT', 'NON_APPLICABLE'],
    ['DORMANT', 'NON_APPLICABLE'],
    ['ENDED', 'NON_APPLICABLE'],
    [null, 'DONNEES_INSUFFISANTES'],
  ] as const)('a CLSM in state %s: %s', (state, outcome) => {
    const facts = factsOf({ state, completeParts: new Set(['SIEGES_COPIL', 'DOCUMENTS']) });
    for (const result of evaluate(ileDeFrance as never, facts)) expect(result.outcome).toBe(outcome);
  });

  test('another kind is not concerned', () => {
    for (const result of evaluate(national as never, factsOf({ kind: 'CLS' }))) {
      expect(result).toMatchObject({
        outcome: 'NON_APPLICABLE',
        because: 'Ces règles portent sur les CLSM.',
      });
    }
  });
});
