import { createSchemeStore, loadCog, openDatabase, type SchemeStore } from '@maillage/kit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY } from '../../../../test/support/templates.ts';
import { createTestDatabase } from '../../../../test/support/test-database.ts';
import { createSchemesInMemory } from '../../src/store/scheme/schemes-in-memory.ts';
import { SAMPLE, sampleRecord } from './support.ts';

const AUTHOR = { actor: 'essai', reason: null };
const IDS = ['clsm_1', 'clsm_2', 'clsm_3'];

const namesOf = async ({ lists }: SchemeStore): Promise<string[]> => {
  const page = { first: 50, after: null };
  const { nodes } = await lists.page({ filter: {}, order: 'NAME_ASC', page, today: '2026-01-01' });
  return nodes.map(({ name }) => name);
};

test('a store lists what others have written and withdrawn before it was asked', async () => {
  await using testDatabase = await createTestDatabase(EMPTY);
  const database = openDatabase({ url: testDatabase.url });
  const [writer, reader] = [1, 2].map(() =>
    createSchemeStore({ database, definition: SAMPLE, cog: loadCog() }),
  ) as [SchemeStore, SchemeStore];
  const standing = new Map<string, { name: string; version: number }>();
  const versions = new Map<string, number>();
  const step = fc.record({
    id: fc.constantFrom(...IDS),
    name: fc.option(fc.constantFrom('Agen', 'Bron', 'Caen', 'Dole'), { nil: null, freq: 3 }),
    isRead: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { id, name, isRead } of steps) {
        const version = versions.get(id) ?? 0;
        if (name !== null) {
          await writer.writer.write(sampleRecord({ id, name }), version, AUTHOR);
          standing.set(id, { name, version: version + 1 });
          versions.set(id, version + 1);
        } else if (standing.delete(id)) {
          await writer.writer.withdraw(id, version, AUTHOR);
          versions.set(id, version + 1);
        }
        if (!isRead) continue;
        const expected = [...standing.values()].map((scheme) => scheme.name).sort();
        expect(await namesOf(reader)).toEqual(expected);
        const found = await reader.lists.byIds(IDS);
        expect(found.map((head) => head?.version)).toEqual(IDS.map((each) => standing.get(each)?.version));
      }
    }),
    { numRuns: 25, seed: 91_177 },
  );
  await Promise.all([writer.close(), reader.close()]);
  await database.close();
});

test('reads again only what has changed, and everything where much has', async () => {
  const log: { ids: string[]; last: number }[] = [];
  const asked: (readonly string[] | null)[] = [];
  const memory = createSchemesInMemory({
    changedSince: async (seq) => log.find(({ last }) => last > seq) ?? { ids: [], last: seq },
    read: async (ids) => {
      asked.push(ids);
      return [];
    },
  });
  const many = Array.from({ length: 1_500 }, (_, index) => `clsm_${index}`);

  await memory.upToDate();
  log.push({ ids: ['clsm_7'], last: 1 });
  await memory.upToDate();
  await memory.upToDate();
  log.push({ ids: many, last: 2 });
  await memory.upToDate();
  expect(asked).toEqual([['clsm_7'], null]);
});
