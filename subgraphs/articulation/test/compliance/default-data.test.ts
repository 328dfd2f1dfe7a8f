import { defaultDataset, schemeKinds } from '@maillage/gateway';
import { codesOf, loadCog, resolveUnitsOn, type SchemeRecord } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import type { ComplianceSummaryQuestion } from '../../src/compliance/compliance-summary.ts';
import { RULE_OUTCOMES } from '../../src/compliance/outcome.ts';
import { createReadModel, type ReadModel } from '../../src/read-model/read-model.ts';
import { entriesOf } from '../support/records.ts';

const cog = loadCog();
const data = defaultDataset(cog);
const DAY = '2024-01-01';
const model = modelOf(data.schemes);
const clsms = data.schemes.filter(({ kind }) => kind === 'CLSM');
const active = clsms.filter(({ id }) => model.card(id, DAY)?.state === 'ACTIVE');

function modelOf(schemes: SchemeRecord[]): ReadModel {
  const made = createReadModel({ cog, kinds: schemeKinds });
  for (const entry of entriesOf({ ...data, schemes })) made.apply(entry);
  return made;
}

function summaryOf(question: ComplianceSummaryQuestion) {
  const steps = model.complianceSummary(question);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

describe('rolled up', () => {
  test('each active CLSM is counted once for each rule of the set that fits it, as it is judged alone', () => {
    const summary = summaryOf({ asOf: DAY });
    expect(summary.map(({ ruleSet }) => ruleSet.id)).toEqual(['ile-de-france-2012', 'conseils-nationaux']);
    expect(summary.reduce((sum, { schemes }) => sum + schemes, 0)).toBe(active.length);
    for (const { ruleSet, schemes, rules } of summary) {
      for (const [position, { rule, schemeIds }] of rules.entries()) {
        expect(Object.values(schemeIds).flat()).toHaveLength(schemes);
        for (const outcome of codesOf(RULE_OUTCOMES)) {
          for (const id of schemeIds[outcome]) {
            const alone = model.compliance(id, { asOf: DAY });
            expect(alone?.ruleSet).toBe(ruleSet);
            expect(alone?.results[position]).toMatchObject({ rule: { id: rule.id }, outcome });
          }
        }
      }
    }
  });

  test('of a territory and a provenance', () => {
    const rhone = new Set(resolveUnitsOn(cog, DAY, [{ level: 'DEPARTEMENT', code: '69' }]));
    const declaredOn = ({ perimeters }: SchemeRecord) =>
      perimeters.findLast(
        ({ since, until }) => (since === null || since <= DAY) && (until === null || until >= DAY),
      )?.declared ?? [];
    const expected = active.filter((record) =>
      resolveUnitsOn(cog, DAY, declaredOn(record)).some((unit) => rhone.has(unit)),
    );
    const of = (question: Partial<ComplianceSummaryQuestion>) =>
      summaryOf({ asOf: DAY, territory: 'DEPARTEMENT:69', ...question }).map(({ schemes }) => schemes);
    expect(of({})).toEqual([expected.length]);
    expect(of({ provenance: ['SOURCED'] })).toEqual([
      expected.filter(({ provenance }) => provenance === 'SOURCED').length,
    ]);
    expect(of({ provenance: ['OFFICIAL'] })).toEqual([]);
  });
});

test('derogations are there to be seen, and of no real CLSM', () => {
  const derogated = active.filter(({ id }) =>
    model.compliance(id, { asOf: DAY })?.results.some(({ outcome }) => outcome === 'DEROGATION'),
  );
  expect(derogated.length).toBeGreaterThan(0);
  for (const { provenance, derogations } of derogated) {
    expect(provenance).toBe('ILLUSTRATIVE');
    expect(derogations.map(({ grantedBy }) => grantedBy)).toContain('ARS Île-de-France');
  }
});

test('without what records declare complete or answer, only known facts can be non-compliance', () => {
  const bare = modelOf(
    data.schemes.map((record) => (record.kind === 'CLSM' ? { ...record, details: {} } : record)),
  );
  const failing = active.flatMap(({ id }) =>
    (bare.compliance(id, { asOf: DAY })?.results ?? [])
      .filter(({ outcome }) => outcome === 'NON_CONFORME')
      .map(({ rule, evidence }) => {
        expect(evidence.length).toBeGreaterThan(0);
        return rule.id;
      }),
  );
  // Who presides, at what scale, who employs: known by themselves, whatever else is missing.
  expect(['R05', 'R17', 'R19']).toEqual(expect.arrayContaining([...new Set(failing)]));
});
