import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCoordinatorIds } from '../src/coordinators/coordinator-id.ts';
import { atOnce } from '../src/read-model/base/steps.ts';
import { createReadModel } from '../src/read-model/read-model.ts';
import { bruteForce } from './support/brute-force.ts';
import { bruteForcePeopleAndTime } from './support/brute-force-changes.ts';
import { bruteForceGaps } from './support/brute-force-gaps.ts';
import { COORDINATOR_KEY } from './support/fed-subgraph.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { DAYS, type ToyWorld, toyWorld } from './support/worlds.ts';

const cog = toyCog();
const coordinatorId = createCoordinatorIds(COORDINATOR_KEY);
const seed = 2026;

const asOf = fc.constantFrom(...DAYS);
const territory = fc.constantFrom(
  ...[null, 'DEPARTEMENT:01', 'REGION:84', 'EPCI:200000001', 'COMMUNE:02100', 'COMMUNE:99999'],
  ...['COMMUNE_DELEGUEE:01902', 'QPV:QN00101M'],
);
const someKinds = fc.subarray(['CLSM', 'CLS', 'QPV'], { minLength: 1 });

const gaps = fc.record({
  asOf,
  territory,
  missing: someKinds,
  within: fc.constantFrom(null, 'QPV'),
  coveredBy: fc.option(someKinds, { freq: 2 }),
  minPopulation: fc.constantFrom(null, 0, 1_000),
  includeUncertain: fc.boolean(),
  orWithQpv: fc.boolean(),
});

function bothOf({ entries, records }: ToyWorld) {
  const model = createReadModel({ cog, kinds: TOY_KINDS });
  for (const entry of entries) model.apply(entry);
  const expected = bruteForce({ cog, kinds: TOY_KINDS, records });
  return {
    model,
    gaps: bruteForceGaps({ cog, records, expected }),
    others: bruteForcePeopleAndTime(records, expected),
  };
}

test('gaps are those of a brute force', () => {
  fc.assert(
    fc.property(toyWorld, gaps, (world, { orWithQpv, ...ask }) => {
      const { model, gaps: expected } = bothOf(world);
      const question = ask.within ? ask : { ...ask, orWithQpv };
      expect(atOnce(model.coverageGaps(question))).toEqual(expected.coverageGaps(question));
    }),
    { seed, numRuns: 400 },
  );
});

test('people without cover are those of a brute force', () => {
  fc.assert(
    fc.property(toyWorld, gaps, (world, { missing, asOf: day, territory: key }) => {
      const { model, gaps: expected } = bothOf(world);
      const question = { missing, asOf: day, territory: key };
      expect(atOnce(model.coverageSummary(question))).toEqual(expected.coverageSummary(question));
    }),
    { seed, numRuns: 150 },
  );
});

test('coordinators are those of a brute force, under ids that are not their keys', () => {
  const question = fc.record({ asOf, territory, minSchemes: fc.constantFrom(null, 2, 3) });
  fc.assert(
    fc.property(toyWorld, question, (world, ask) => {
      const { model, others } = bothOf(world);
      const found = model.coordinators(ask, coordinatorId);
      const byContent = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      expect(found.map(({ id: _, ...coordinator }) => coordinator).sort(byContent)).toEqual(
        others.coordinators(ask).sort(byContent),
      );
      const ranks = found.map(({ schemeIds, fteKnown }) => schemeIds.length * 100 + fteKnown);
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      expect(JSON.stringify(found)).not.toContain('holder');
    }),
    { seed, numRuns: 200 },
  );
});

test('what differs between two days is what a brute force finds', () => {
  const question = fc.record({
    territory: territory.map((key) => key ?? 'DEPARTEMENT:02'),
    from: asOf,
    to: asOf,
  });
  fc.assert(
    fc.property(toyWorld, question, (world, ask) => {
      const { model, others } = bothOf(world);
      const found = model.articulationChanges(ask);
      const expected = others.articulationChanges(ask);
      expect(found.schemes()).toEqual(expected.schemes);
      expect(found.overlaps()).toEqual(expected.overlaps);
      expect(found.sharedPartners()).toEqual(expected.sharedPartners);
      expect(found.jointActions()).toEqual(expected.jointActions);
      expect(found.links().gained).toHaveLength(expected.links.gained.length);
      expect(found.links().lost).toHaveLength(expected.links.lost.length);
    }),
    { seed, numRuns: 200 },
  );
});
