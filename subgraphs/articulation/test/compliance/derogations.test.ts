import type { DerogationRecord, Period } from '@maillage/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/compliance/evaluate.ts';
import { derogationsOn } from '../../src/compliance/facts/derogations-on.ts';
import type { RuleResult, RuleSet, Verdict } from '../../src/compliance/rule.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../../src/compliance/verdicts.ts';
import { AS_OF, factsOf } from './cases/rule-case.ts';

const EVIDENCE = [{ nature: 'REPONSE', text: 'La fiche le dit.' }] as unknown as Verdict['evidence'];
const VERDICTS = {
  met: conforme('La règle est remplie.', EVIDENCE),
  'not met': nonConforme('La règle n’est pas remplie.', EVIDENCE),
  'not applicable': nonApplicable('La règle ne le concerne pas.', EVIDENCE),
  insufficient: insufficient('Rien ne permet de conclure.', EVIDENCE),
} as const;
type Found = keyof typeof VERDICTS;

const setOf = (id: string, verdict: Verdict): RuleSet =>
  ({ id, kind: 'CLSM', rules: [{ id: 'R01', evaluate: () => verdict }] }) as unknown as RuleSet;

const ALWAYS: Period = { since: null, until: null };
const derogation = (more: Partial<DerogationRecord> = {}): DerogationRecord => ({
  rule: 'R01',
  ruleSet: null,
  grantedBy: 'ARS',
  reason: 'motif',
  source: null,
  ...ALWAYS,
  ...more,
});

/** What the one rule of a set comes to on the day, by what the rule itself finds and what the record holds. */
function resultOf(
  found: Found,
  records: readonly DerogationRecord[],
  { ruleSet = 'set', asOf = AS_OF, details = {} } = {},
): RuleResult {
  const derogations = records.map((record, position) => ({ ...record, position }));
  const facts = factsOf({ asOf, derogations: derogationsOn({ derogations, details }, asOf) });
  return evaluate(setOf(ruleSet, VERDICTS[found]), facts)[0] as RuleResult;
}

const UNCHANGED = {
  met: 'CONFORME',
  'not met': 'NON_CONFORME',
  'not applicable': 'NON_APPLICABLE',
  insufficient: 'DONNEES_INSUFFISANTES',
} as const;

describe('a derogation', () => {
  const granted: Record<string, [DerogationRecord, holds: boolean]> = {
    'without days': [derogation(), true],
    'on its first day': [derogation({ since: AS_OF }), true],
    'on its last day': [derogation({ until: AS_OF }), true],
    'to the rule of this very set': [derogation({ ruleSet: 'set' }), true],
    'that has run out': [derogation({ until: '2023-12-31' }), false],
    'that is still to come': [derogation({ since: '2024-01-02' }), false],
    'to another rule': [derogation({ rule: 'R02' }), false],
    'to a rule whose number begins alike': [derogation({ rule: 'R01a' }), false],
    'to the rule of another set': [derogation({ ruleSet: 'other' }), false],
  };
  const cases = Object.entries(granted).flatMap(([name, [record, holds]]) =>
    (Object.keys(VERDICTS) as Found[]).map((found) => ({ name, record, holds, found })),
  );

  test.each(cases)('$name, to a rule that is $found', ({ record, holds, found }) => {
    const result = resultOf(found, [record]);
    expect(result.evidence).toBe(EVIDENCE);
    if (holds && found === 'not met')
      expect(result).toMatchObject({
        outcome: 'DEROGATION',
        because: 'La règle n’est pas remplie ; ARS l’admet : « motif ».',
        derogation: { ...record, position: 0 },
      });
    else
      expect(result).toMatchObject({
        outcome: UNCHANGED[found],
        because: VERDICTS[found].because,
        derogation: null,
      });
  });

  test('has no bearing on a scheme that the rules do not judge', () => {
    const ruleSet = setOf('set', VERDICTS['not met']);
    const facts = factsOf({ derogations: [{ ...derogation(), position: 0 }], state: 'ENDED' });
    expect(evaluate(ruleSet, facts)[0]).toMatchObject({ outcome: 'NON_APPLICABLE', derogation: null });
    expect(evaluate(ruleSet, { ...facts, state: null })[0]).toMatchObject({ derogation: null });
  });

  test('of several: that of this set, then the latest, then the first of the record', () => {
    const ofWhom = (...records: DerogationRecord[]) => resultOf('not met', records).derogation?.grantedBy;
    const general = derogation({ grantedBy: 'general', since: '2023-06-01' });
    const particular = derogation({ grantedBy: 'particular', ruleSet: 'set' });
    expect(ofWhom(general, particular)).toBe('particular');
    const older = derogation({ grantedBy: 'older', since: '2022-01-01' });
    expect(ofWhom(derogation({ grantedBy: 'undated' }), older, general)).toBe('general');
    expect(ofWhom(older, derogation({ grantedBy: 'twin', since: '2022-01-01' }))).toBe('older');
  });
});

describe('the exception of R01 that a record answers', () => {
  const details = { clsExceptionReason: 'CLS en négociation' };

  test('is one to R01 of any set, on any day, granted by the ARS', () => {
    expect(resultOf('not met', [], { details })).toMatchObject({
      outcome: 'DEROGATION',
      derogation: {
        position: null,
        rule: 'R01',
        grantedBy: 'L’ARS',
        reason: 'CLS en négociation',
        since: null,
      },
    });
  });

  test('comes behind a derogation that the record holds', () => {
    for (const since of [null, '2020-01-01']) {
      const result = resultOf('not met', [derogation({ since })], { details });
      expect(result.derogation).toMatchObject({ position: 0, grantedBy: 'ARS' });
    }
  });
});

/* A second reading of the same rules: day by day and one after another, without sorting. */
function expectedOf(records: readonly DerogationRecord[], ruleSet: string, asOf: string): number | null {
  let best: number | null = null;
  for (const [at, record] of records.entries()) {
    if (record.rule !== 'R01') continue;
    if (record.ruleSet !== null && record.ruleSet !== ruleSet) continue;
    if (record.since !== null && asOf < record.since) continue;
    if (record.until !== null && asOf > record.until) continue;
    const known = best === null ? null : (records[best] as DerogationRecord);
    const isBetter =
      known === null ||
      (record.ruleSet !== null && known.ruleSet === null) ||
      ((record.ruleSet === null) === (known.ruleSet === null) &&
        record.since !== null &&
        (known.since === null || record.since > known.since));
    if (isBetter) best = at;
  }
  return best;
}

test('whatever derogations there are, the outcome is that of a brute force', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2024-01-0${number}`);
  const anyDerogation = fc.record({
    rule: fc.constantFrom('R01', 'R01', 'R02'),
    ruleSet: fc.constantFrom(null, 'set', 'other'),
    grantedBy: fc.constantFrom('ARS', 'Centre national'),
    reason: fc.constant('motif'),
    source: fc.constantFrom(null, 'courrier'),
    since: fc.option(day),
    until: fc.option(day),
  });
  let admitted = 0;
  fc.assert(
    fc.property(
      fc.array(anyDerogation, { maxLength: 8 }),
      day,
      fc.constantFrom(...(Object.keys(VERDICTS) as Found[])),
      (records, asOf, found) => {
        const at = found === 'not met' ? expectedOf(records, 'set', asOf) : null;
        const result = resultOf(found, records, { asOf });
        expect(result.outcome).toBe(at === null ? UNCHANGED[found] : 'DEROGATION');
        expect(result.derogation?.position ?? null).toBe(at);
        if (at !== null) admitted += 1;
      },
    ),
    { seed: 26, numRuns: 2_000 },
  );
  expect(admitted).toBeGreaterThan(200);
});
