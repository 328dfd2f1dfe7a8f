import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../src/read-model/base/steps.ts';
import { createReadModel } from '../src/read-model/read-model.ts';
import { bruteForce } from './support/brute-force.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { overlapsOf, sharedPartnersOf } from './support/whole-facts.ts';
import { DAYS, type ToyWorld, toyWorld } from './support/worlds.ts';

const cog = toyCog();
const seed = 2026;

const kinds = fc.constantFrom(null, ['CLS'], ['QPV', 'CLSM']);
const states = fc.constantFrom(null, ['ACTIVE' as const], ['ENDED' as const, 'PROJECT' as const]);
const minShare = fc.constantFrom(null, 0, 0.3, 1);
const asOf = fc.constantFrom(...DAYS);
const withScheme = fc.constantFrom(null, 'scheme_1', 'scheme_2');

const territory = fc.constantFrom(null, null, 'EPCI:200000001', 'COMMUNE:02100', 'QPV:QN00101M');

const question = fc.record({
  ...{ asOf, kinds, states, minShare, withScheme, territory },
  minPopulation: fc.constantFrom(null, null, 300, 2_000),
});
const bodies = fc.constantFrom(null, ['COPIL' as const]);
const narrowed = fc.record({
  bodies,
  bodiesHere: bodies,
  categories: fc.constantFrom(null, null, ['ASSOCIATION'], ['HOPITAL']),
  minSchemes: fc.constantFrom(null, 2),
});
const paid = fc.record({
  themes: fc.constantFrom(null, ['SISM']),
  funders: fc.constantFrom(null, null, ['HOPITAL' as const]),
  minFunders: fc.constantFrom(null, null, 2),
});

/** The model that has been fed the world's changes, and the brute force over what holds in the end. */
function bothOf({ entries, records }: ToyWorld) {
  const model = createReadModel({ cog, kinds: TOY_KINDS });
  for (const entry of entries) model.apply(entry);
  return {
    model,
    expected: bruteForce({ cog, kinds: TOY_KINDS, records }),
    ids: records.schemes.map(({ id }) => id),
  };
}

test('population and overlaps are those of a brute force', () => {
  fc.assert(
    fc.property(toyWorld, question, (world, { withScheme: _, ...ask }) => {
      const { model, expected, ids } = bothOf(world);
      for (const id of ids) {
        expect(model.population(id, ask.asOf)).toEqual(expected.population(id, ask.asOf));
        expect(overlapsOf(model, id, ask)).toEqual(expected.overlaps(id, ask));
      }
    }),
    { seed, numRuns: 300 },
  );
});

test('actions, links and summaries are those of a brute force', () => {
  const actionsAsked = fc.record({ actionsOn: fc.constantFrom(null, ...DAYS), paid });
  fc.assert(
    fc.property(toyWorld, question, actionsAsked, (world, { territory: where, ...ask }, asked) => {
      const { model, expected, ids } = bothOf(world);
      const { actionsOn } = asked;
      const there = where && { territory: where, on: ask.asOf };
      const actions = { ...ask, ...asked.paid, asOf: actionsOn, there };
      const summary = { asOf: ask.asOf, kinds: ask.kinds, actionsOn };
      for (const id of ids) {
        expect(model.jointActions(id, actions)).toEqual(expected.jointActions(id, actions));
        expect(model.links(id, ask)).toEqual(expected.links(id, ask));
        expect(model.articulation(id, summary)).toEqual(expected.articulation(id, summary));
      }
    }),
    { seed, numRuns: 150 },
  );
});

test('what people and documents have in common is what a brute force finds, narrowed in every way', () => {
  const bases = new Set<string>();
  const ends = new Set<string>();
  fc.assert(
    fc.property(toyWorld, question, narrowed, (world, ask, more) => {
      const { model, expected, ids } = bothOf(world);
      const partners = { ...ask, ...more };
      const seats = { ...ask, bodies: more.bodies };
      for (const id of ids) {
        expect(sharedPartnersOf(model, id, partners)).toEqual(expected.sharedPartners(id, partners));
        expect(model.sharedCoordinators(id, ask)).toEqual(expected.sharedCoordinators(id, ask));
        const found = model.coordinatorSeats(id, seats);
        expect(found).toEqual(expected.coordinatorSeats(id, seats));
        for (const { here, coordinatedId } of found) ends.add(`${here} ${coordinatedId !== null}`);
        const diagnoses = model.sharedDiagnoses(id, ask);
        expect(diagnoses).toEqual(expected.sharedDiagnoses(id, ask));
        for (const { basis } of diagnoses) bases.add(basis);
      }
    }),
    { seed, numRuns: 300 },
  );
  expect([...bases].sort()).toEqual(['DECLARED', 'SAME_ADDRESS', 'SAME_TITLE']);
  expect([...ends].sort()).toEqual(['false true', 'true false', 'true true']);
});

const territories = fc.subarray(
  [
    'COMMUNE:01001',
    'COMMUNE:02100',
    'ARRONDISSEMENT_MUNICIPAL:02101',
    'EPCI:200000001',
    'COMMUNE_DELEGUEE:01902',
    'QPV:QN00101M',
    'COMMUNE:99999',
  ],
  { minLength: 1, maxLength: 2 },
);

test('schemes at a territory are those of a brute force', () => {
  fc.assert(
    fc.property(toyWorld, question, territories, (world, { withScheme: _, ...ask }, keys) => {
      const { model, expected } = bothOf(world);
      expect(model.schemesAt(keys, ask)).toEqual(expected.schemesAt(keys, ask));
    }),
    { seed, numRuns: 300 },
  );
});

test('the matrix is that of a brute force', () => {
  const territory = fc.constantFrom(null, 'DEPARTEMENT:01', 'COMMUNE:02100', 'COMMUNE:99999');
  fc.assert(
    fc.property(toyWorld, asOf, territory, (world, day, key) => {
      const { model, expected } = bothOf(world);
      const ask = { asOf: day, territory: key };
      const { details, ...counts } = atOnce(model.articulationMatrix(ask));
      expect(counts).toEqual(expected.articulationMatrix(ask));
      for (const cell of counts.cells) {
        const { pairs, partnerIds, actionIds, links } = details(cell);
        expect(pairs()).toEqual(expected.matrixPairs(ask, cell));
        expect(partnerIds()).toEqual(expected.matrixPartners(ask, cell));
        expect(actionIds()).toHaveLength(cell.jointActions);
        expect(links()).toHaveLength(cell.declaredLinks);
      }
    }),
    { seed, numRuns: 150 },
  );
});
