import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce } from '../src/read-model/base/steps.ts';
import type { FeedEntry } from '../src/read-model/feed-entry.ts';
import { createReadModel } from '../src/read-model/read-model.ts';
import { toyCog } from './support/toy-cog.ts';
import { TOY_KINDS } from './support/toy-kinds.ts';
import { sharedPartnersOf } from './support/whole-facts.ts';
import { DAYS, type ToyWorld, toyWorld } from './support/worlds.ts';

const options = { cog: toyCog(), kinds: TOY_KINDS };
const LATER = 1_000;

/** A world, two of its partners, and its entries in some order. */
const anyMerge = toyWorld
  .filter(({ records }) => records.partners.length > 1)
  .chain((world) =>
    fc.record({
      world: fc.constant(world),
      pair: fc.shuffledSubarray(
        world.records.partners.map(({ id }) => id),
        { minLength: 2, maxLength: 2 },
      ),
      place: fc.nat(),
    }),
  );

const merged = (gone: string, kept: string): FeedEntry => ({
  entity: 'PARTNER',
  feed: 'partner',
  seq: LATER,
  id: gone,
  version: LATER,
  record: null,
  successor: kept,
});

test('whoever names a merged partner means the one that was kept, wherever the merge comes among the changes', () => {
  fc.assert(
    fc.property(anyMerge, ({ world, pair: [gone = '', kept = ''], place }) => {
      const entries = [...world.entries];
      entries.splice(place % (entries.length + 1), 0, merged(gone, kept));
      const renamed = JSON.parse(JSON.stringify(world.entries).replaceAll(`"${gone}"`, `"${kept}"`));
      const plain = renamed.filter(
        (entry: FeedEntry, index: number) =>
          !(entry.entity === 'PARTNER' && world.entries[index]?.id === gone),
      );
      expect(answers(world, entries, gone)).toEqual(answers(world, plain, gone));
    }),
    { seed: 20261, numRuns: 80 },
  );
});

test('a merge that is taken back leaves everything as it was', () => {
  fc.assert(
    fc.property(anyMerge, ({ world, pair: [gone = '', kept = ''] }) => {
      const own = world.entries
        .filter(({ id }) => id === gone)
        .toSorted((one, other) => other.version - one.version)[0] as FeedEntry;
      const back = { ...own, version: LATER + 1 } as FeedEntry;
      expect(answers(world, [...world.entries, merged(gone, kept), back])).toEqual(
        answers(world, world.entries),
      );
    }),
    { seed: 20262, numRuns: 80 },
  );
});

test('the merged id still answers, with what is known of the kept one', () => {
  const model = createReadModel(options);
  const partner = (id: string, name: string): FeedEntry => ({
    entity: 'PARTNER',
    feed: 'partner',
    seq: 1,
    id,
    version: 1,
    record: {
      id,
      name,
      category: 'AUTRE',
      siren: null,
      siret: null,
      finess: null,
      rna: null,
      communeCode: null,
      provenance: 'DECLARED',
      sources: [],
    },
  });
  for (const entry of [partner('partner_a', 'A'), partner('partner_b', 'B'), partner('partner_c', 'C')])
    model.apply(entry);
  model.apply(merged('partner_a', 'partner_b'));
  model.apply(merged('partner_b', 'partner_c'));
  expect(model.partner('partner_a')).toEqual({ id: 'partner_a', name: 'C', category: 'AUTRE' });
});

function answers({ records }: ToyWorld, entries: readonly FeedEntry[], but?: string) {
  const model = createReadModel(options);
  for (const entry of entries) model.apply(entry);
  return DAYS.map((asOf) => ({
    matrix: atOnce(model.articulationMatrix({ asOf })).cells,
    partners: records.partners
      .filter(({ id }) => id !== but)
      .map(({ id }) => [model.partnerSeats(id, { asOf }).toSorted(bySeat), model.partnerActions(id)]),
    schemes: records.schemes.map(({ id }) => [
      model.articulation(id, { asOf }),
      sharedPartnersOf(model, id, { asOf }),
    ]),
  }));
}

const bySeat = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

test('whatever names a merged scheme means the one that was kept', () => {
  const anySchemeMerge = toyWorld
    .filter(({ records }) => records.schemes.length > 1)
    .chain((world) =>
      fc.record({
        world: fc.constant(world),
        pair: fc.shuffledSubarray(
          world.records.schemes.map(({ id }) => id),
          { minLength: 2, maxLength: 2 },
        ),
        place: fc.nat(),
      }),
    );
  fc.assert(
    fc.property(anySchemeMerge, ({ world, pair: [gone = '', kept = ''], place }) => {
      const entries = [...world.entries];
      const entry = { ...merged(gone, kept), entity: 'SCHEME', feed: 'toy' } as FeedEntry;
      entries.splice(place % (entries.length + 1), 0, entry);
      const renamed: FeedEntry[] = JSON.parse(
        JSON.stringify(world.entries).replaceAll(`"${gone}"`, `"${kept}"`),
      );
      const plain = renamed.filter(
        (_, index) => !(world.entries[index]?.entity === 'SCHEME' && world.entries[index]?.id === gone),
      );
      const own = world.entries
        .filter(({ id }) => id === gone)
        .toSorted((one, other) => other.version - one.version)[0] as FeedEntry;
      const back = { ...own, version: LATER + 1 } as FeedEntry;
      expect(named(kept, entries)).toEqual(named(kept, plain));
      for (const id of [kept, gone]) expect(named(id, [...entries, back])).toEqual(named(id, world.entries));
    }),
    { seed: 20263, numRuns: 80 },
  );
});

/** What others say of a scheme: the actions that it carries, and the links to it. */
function named(id: string, entries: readonly FeedEntry[]) {
  const model = createReadModel(options);
  for (const entry of entries) model.apply(entry);
  return DAYS.map((asOf) => [
    model.schemeActions(id),
    model.links(id, { asOf }).map(({ declaredBy, position, nature }) => [declaredBy, position, nature]),
  ]);
}
