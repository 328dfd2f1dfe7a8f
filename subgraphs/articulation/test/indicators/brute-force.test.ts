import type { SchemeKindDefinition } from '@maillage/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadModel } from '../../src/read-model/read-model.ts';
import { entriesOf } from '../support/records.ts';
import { toyCog } from '../support/toy-cog.ts';
import { TOY_KINDS } from '../support/toy-kinds.ts';
import { countIndicators } from './brute-force.ts';
import { DAYS, surveyedWorld } from './worlds.ts';

const cog = toyCog();
const seed = 2026;
const [clsm, cls, qpv] = TOY_KINDS as [SchemeKindDefinition, SchemeKindDefinition, SchemeKindDefinition];
const kinds: SchemeKindDefinition[] = [
  clsm,
  cls,
  { ...clsm, code: 'ASV', typeName: 'Asv', listField: 'asvSchemes' },
  {
    ...qpv,
    statuses: { EN_VIGUEUR: { label: 'En vigueur', state: 'ACTIVE', next: [] } },
    statusAfterTerm: null,
  },
];

const territory = fc.constantFrom(
  undefined,
  { level: 'DEPARTEMENT' as const, code: '01' },
  { level: 'REGION' as const, code: '84' },
);

test('indicators are those of a brute force, on random records', () => {
  fc.assert(
    fc.property(surveyedWorld, fc.constantFrom(...DAYS), territory, (records, day, where) => {
      const model = createReadModel({ cog, kinds });
      for (const entry of entriesOf(records)) model.apply(entry);
      const steps = model.indicators({ asOf: day, territory: where && `${where.level}:${where.code}` });
      let step = steps.next();
      while (!step.done) step = steps.next();
      const expected = countIndicators({ cog, ...records, day, territory: where });
      for (const { indicator, ...measure } of step.value) {
        expect(measure, indicator.id).toMatchObject(expected.get(indicator.id) as object);
      }
    }),
    { seed, numRuns: 300 },
  );
});
