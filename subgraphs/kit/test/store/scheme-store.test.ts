import {
  createSchemeStore,
  type Database,
  loadCog,
  openDatabase,
  type SchemeRecord,
  type SchemeStore,
  transaction,
} from '@maillage/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY } from '../../../../test/support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.ts';
import { SAMPLE, sampleRecord } from './support.ts';

const AUTHOR = { actor: 'essai', reason: 'pour voir' };

const WHOLE: SchemeRecord = sampleRecord({
  id: 'clsm_whole',
  name: 'Dispositif « entier »\tde L’Haÿ',
  startedOn: '2019-02-28',
  endsOn: '2027-12-31',
  leads: ['partner_a', 'partner_"b"'],
  statuses: [
    { status: 'PROJET', since: null, until: '2019-02-27' },
    { status: 'ACTIF', since: '2019-02-28', until: null },
  ],
  perimeters: [
    {
      scale: 'COMMUNAL',
      since: null,
      until: null,
      declared: [{ level: 'COMMUNE', code: '94038' }],
      within: [],
      polygon: null,
      population: null,
    },
  ],
  bodies: [
    {
      type: 'COPIL',
      theme: null,
      name: null,
      since: null,
      until: null,
      meetings: [{ heldOn: '2025-03-04', attendance: { ELUS: 3 } }],
    },
  ],
  seats: [
    {
      partnerId: 'partner_a',
      body: 'COPIL',
      role: 'Chef de pôle\navec retour à la ligne \\ et barre',
      college: null,
      presides: true,
      since: '2020-01-01',
      until: null,
    },
  ],
  coordinations: [
    { fte: 0.5, employer: 'HOPITAL', workplace: null, grade: 'A', holderKey: 'k', since: null, until: null },
  ],
  fundings: [{ year: 2024, source: 'ARS', purpose: 'POSTE', amount: 30_000.5, partnerId: null }],
  links: [{ toKind: 'CLS', toSchemeId: null, nature: 'AUTRE', source: null, since: null, until: null }],
  documents: [{ type: 'BILAN', title: 'Bilan', date: '2025-01-02', url: null }],
  derogations: [
    {
      rule: 'R09a',
      ruleSet: 'ile-de-france-2012',
      grantedBy: 'ARS',
      reason: 'En attente',
      source: null,
      since: '2024-01-01',
      until: '2024-12-31',
    },
  ],
  externalIds: [{ system: 'ANCT', value: '42' }],
  details: { colour: 'bleu', size: 3, note: null },
});

let testDatabase: TestDatabase;
let database: Database;
let store: SchemeStore;

beforeAll(async () => {
  testDatabase = await createTestDatabase(EMPTY);
  database = openDatabase({ url: testDatabase.url });
  store = createSchemeStore({ database, definition: SAMPLE, cog: loadCog() });
});

afterAll(async () => {
  await store.close();
  await database.close();
  await testDatabase[Symbol.asyncDispose]();
});

async function readWhole(id: string): Promise<SchemeRecord> {
  const [head] = await store.lists.byIds([id]);
  if (!head) throw new Error(`no ${id}`);
  const { version: _, ...common } = head;
  const parts = await Promise.all(
    Object.entries(store.parts).map(async ([name, load]) => [name, (await load([id]))[0]] as const),
  );
  return { ...common, ...Object.fromEntries(parts) } as SchemeRecord;
}

describe('writing', () => {
  test('what is written is read back whole, and stands whole in the change log', async () => {
    expect(await store.writer.write(WHOLE, 0, AUTHOR)).toBe(1);
    expect(await readWhole(WHOLE.id)).toEqual(WHOLE);
    const history = await store.feed.history([WHOLE.id]);
    expect(history.get(WHOLE.id)).toMatchObject([{ ...AUTHOR, version: 1, withdrawn: false }]);
    const { entries } = await store.feed.read(0, 1_000);
    expect(entries.find((entry) => entry.id === WHOLE.id)).toMatchObject({
      version: 1,
      entity: 'SCHEME',
      record: WHOLE,
    });
  });

  test('a record that was logged before there were derogations is read with none, whoever reads it', async () => {
    const record = sampleRecord({ id: 'clsm_older', name: 'Ancien' });
    await store.writer.write(record, 0, AUTHOR);
    await store.writer.write({ ...record, name: 'Ancien bis' }, 1, AUTHOR);
    await database.pool.query(
      "UPDATE clsm.change SET record = record - 'derogations' WHERE entity_id = 'clsm_older'",
    );
    const after = { ...record, name: 'Ancien bis' };
    const { entries } = await store.feed.read(0, 1_000);
    expect(entries.filter(({ id }) => id === record.id).map((entry) => entry.record)).toEqual([
      record,
      after,
    ]);
    const key = { id: record.id, version: 2 };
    expect(await store.feed.steps([key])).toEqual([{ before: record, after }]);
    await store.writer.inTurn(async (turn) => {
      expect(await turn.standing(record.id)).toEqual({ version: 2, record: after });
      expect(await turn.change(key)).toMatchObject({ before: record, after });
    });
    await transaction(database, async (client) => {
      const within = store.writer.within(client);
      expect((await within.current([record.id])).get(record.id)).toEqual({ version: 2, record: after });
      expect(await within.page('clsm_oldeq', 1)).toEqual([{ id: record.id, version: 2, record: after }]);
      expect(await within.since({ id: record.id, version: 1 })).toMatchObject([{ before: record, after }]);
    });
    const derogations = WHOLE.derogations;
    expect(await store.writer.write({ ...after, derogations }, 2, AUTHOR)).toBe(3);
    expect(await readWhole(record.id)).toEqual({ ...after, derogations });
  });

  test('a change replaces the record and a stale one is refused, leaving no trace', async () => {
    const record = { ...WHOLE, id: 'clsm_change', name: 'Avant' };
    await store.writer.write(record, 0, AUTHOR);
    expect(await store.writer.write({ ...record, name: 'Après', seats: [] }, 1, AUTHOR)).toBe(2);
    await expect(store.writer.write({ ...record, name: 'Trop tard' }, 1, AUTHOR)).rejects.toMatchObject({
      extensions: { code: 'CONFLICT' },
    });
    expect(await readWhole(record.id)).toEqual({ ...record, name: 'Après', seats: [] });
    expect((await store.feed.history([record.id])).get(record.id)).toHaveLength(2);
  });

  test('a withdrawn record is gone, its history is not', async () => {
    const record = { ...WHOLE, id: 'clsm_withdrawn' };
    await store.writer.write(record, 0, AUTHOR);
    await store.writer.withdraw(record.id, 1, AUTHOR);
    expect(await store.lists.byIds([record.id])).toEqual([undefined]);
    expect((await store.feed.history([record.id])).get(record.id)?.at(-1)).toMatchObject({
      version: 2,
      withdrawn: true,
    });
  });

  test('a record that the tables refuse changes nothing', async () => {
    const record = sampleRecord({
      id: 'clsm_refused',
      name: 'Refusé',
      statuses: [{ status: 'ACTIF', since: '2020-01-02', until: '2020-01-01' }],
    });
    await expect(store.writer.write(record, 0, AUTHOR)).rejects.toThrow();
    expect(await store.lists.byIds([record.id])).toEqual([undefined]);
    expect((await store.feed.history([record.id])).get(record.id)).toBeUndefined();
  });

  test('writers at the same time lose nothing, and a reader behind the feed misses nothing', async () => {
    const ids = Array.from({ length: 24 }, (_, index) => `clsm_race_${index}`);
    let after = 0;
    const seen = new Set<string>();
    const read = async () => {
      const page = await store.feed.read(after, 1_000);
      after = page.last;
      for (const entry of page.entries) seen.add(`${entry.id}@${entry.version}`);
    };
    const writes = ids.map(async (id) => {
      await store.writer.write(sampleRecord({ id, name: id }), 0, AUTHOR);
      await read();
      await store.writer.write(sampleRecord({ id, name: `${id} bis` }), 1, AUTHOR);
    });
    await Promise.all(writes);
    await read();
    expect(ids.filter((id) => !seen.has(`${id}@1`) || !seen.has(`${id}@2`))).toEqual([]);
  });

  test('of two writers of one version exactly one wins', async () => {
    const record = sampleRecord({ id: 'clsm_duel', name: 'Duel' });
    await store.writer.write(record, 0, AUTHOR);
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => store.writer.write({ ...record, name: `Duel ${n}` }, 1, AUTHOR)),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });
});
