import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadModel } from '../src/read-model/read-model.ts';
import { entriesOf, perimeter, schemeRecord } from './support/records.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { overlapsOf } from './support/whole-facts.ts';
import { DAYS, type ToyWorld, toyWorld } from './support/worlds.ts';

const options = { cog: toyCog(), kinds: TOY_KINDS };

test('changes that come late, twice or out of order end in the same answers', () => {
  fc.assert(
    fc.property(toyWorld, (world) => {
      const inOrder = world.entries.toSorted((a, b) => a.version - b.version);
      expect(answers(world, world.entries)).toEqual(answers(world, inOrder));
    }),
    { seed: 2026, numRuns: 60 },
  );
});

function answers({ records }: ToyWorld, entries: ToyWorld['entries']) {
  const model = createReadModel(options);
  for (const entry of entries) model.apply(entry);
  return DAYS.map((asOf) => ({
    listed: model.schemes({
      filter: { territory: { level: 'REGION', code: '84' } },
      orderBy: 'POPULATION_DESC',
      asOf,
    }),
    partners: records.partners.map(({ id }) => [
      model.partner(id),
      model.partnerSeats(id, { asOf }),
      model.partnerActions(id),
    ]),
    actions: records.actions.map(({ id }) => model.action(id)),
    schemes: records.schemes.map(({ id }) => [
      model.card(id, asOf),
      overlapsOf(model, id, { asOf }),
      model.articulation(id, { asOf }),
      model.schemeActions(id),
    ]),
  }));
}

test('apply says whether an entry was news', () => {
  const model = createReadModel(options);
  const record = schemeRecord({
    id: 'clsm_1',
    kind: 'CLSM',
    name: 'Second',
    perimeters: [perimeter(['COMMUNE:01001'])],
  });
  const [entry] = entriesOf({ schemes: [record] });
  if (entry?.entity !== 'SCHEME') throw new Error('one entry of a scheme');

  expect(model.apply({ ...entry, version: 2 })).toBe(true);
  expect(model.apply({ ...entry, version: 2 })).toBe(false);
  expect(model.apply({ ...entry, version: 1, record: { ...record, name: 'First' } })).toBe(false);
  expect(model.card('clsm_1', '2024-01-01')?.name).toBe('Second');

  expect(model.apply({ ...entry, version: 3, record: null })).toBe(true);
  expect(model.apply({ ...entry, version: 2 })).toBe(false);
  expect(model.card('clsm_1', '2024-01-01')).toBeNull();
  expect(model.schemesAt(['COMMUNE:01001'], { asOf: '2024-01-01' })).toEqual([]);
});
