import { createHub, type Hub } from '@maillage/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY } from '../support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestHub } from '../support/test-hub.ts';
import { asked, KEEPER, write } from './support.ts';

const WRITERS = 16;
const RECORDS = 3;
const CHANGES = 6;

let database: TestDatabase;
/** Two hubs on one database: writers meet in the queue of a process, and in PostgreSQL. */
let hubs: Hub[] = [];

beforeAll(async () => {
  database = await createTestDatabase(EMPTY);
  const open = () =>
    createHub({ databaseUrl: database.url, dataset: null, today: () => '2026-01-01', pollEvery: null });
  hubs = [await open(), await open()];
});

afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.close()));
  await database[Symbol.asyncDispose]();
});

const graphOf = (writer: number): TestHub => ({ hub: hubs[writer % hubs.length] as Hub }) as TestHub;

test('16 writers on the same records lose no update, and no deadlock surfaces', async () => {
  const ids: string[] = [];
  for (let record = 0; record < RECORDS; record += 1) {
    const { scheme } = await write(graphOf(0), ['createClsm', 'CreateClsmInput'], { name: `CLSM ${record}` });
    ids.push(scheme?.id ?? '');
  }
  let conflicts = 0;

  /** Adds a document of its own to a record, as often as it takes. */
  async function add(writer: number, title: string): Promise<void> {
    const id = ids[(writer + title.length) % RECORDS] as string;
    let expectedVersion = 1;
    for (;;) {
      const input = { id, expectedVersion, document: { type: 'BILAN', title }, idempotencyKey: title };
      const payload = await write(graphOf(writer), ['addClsmDocument', 'AddDocumentInput'], input);
      if (payload.scheme) return;
      expect(payload.userErrors.map(({ code }) => code)).toEqual(['CONFLICT']);
      conflicts += 1;
      expectedVersion = payload.current?.version ?? 0;
    }
  }

  const titles = (writer: number) =>
    Array.from({ length: CHANGES }, (_, index) => `écrivain ${writer} ${'*'.repeat(index)}`);
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (const title of titles(writer)) await add(writer, title);
    }),
  );

  const { schemes } = await asked(
    graphOf(1),
    'query { schemes(filter: { kind: { eq: CLSM } }) { nodes { id version documents { title } } } }',
    { caller: KEEPER },
  );
  const { nodes } = schemes as unknown as { nodes: { version: number; documents: { title: string }[] }[] };
  const written = nodes.flatMap(({ documents }) => documents.map(({ title }) => title));
  const expected = Array.from({ length: WRITERS }, (_, writer) => titles(writer)).flat();
  expect(written.toSorted()).toEqual(expected.toSorted());
  expect(nodes.map(({ version, documents }) => version - documents.length)).toEqual(nodes.map(() => 1));
  expect(conflicts).toBeGreaterThan(0);
});
