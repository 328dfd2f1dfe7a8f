import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, createHub, restore } from '@maillage/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beside, plan } from '../backup/support.ts';
import { plainClsm } from '../support/plain-scheme.ts';
import { EMPTY } from '../support/templates.ts';
import { createTestDatabase, runStatement, type TestDatabase } from '../support/test-database.ts';
import { TODAY } from '../support/test-hub.ts';

const HOLDERS = ['titulaire-1', 'titulaire-2', 'titulaire-3', 'titulaire-4', 'titulaire-5'];
const SECRET = 'a secret of the operator, long enough for it';

const post = (holderKey: string) => ({
  ...{ fte: 0.5, employer: null, workplace: null, grade: null, since: null, until: null },
  holderKey,
});

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-coordinators-'));
  database = await createTestDatabase(EMPTY);
  await using hub = await open(database.url);
  for (const id of ['clsm_1', 'clsm_2']) {
    const record = { ...plainClsm(id, `Conseil ${id}`), coordinations: HOLDERS.map(post) };
    await hub.stores.schemes.get('CLSM')?.writer.write(record, 0, { actor: 'essai', reason: null });
  }
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function open(databaseUrl: string, secret: string | null = null) {
  const hub = await createHub({ databaseUrl, dataset: null, today: () => TODAY, pollEvery: null, secret });
  return { ...hub, [Symbol.asyncDispose]: hub.close };
}

interface Ids {
  coordinators: { nodes: { id: string }[] };
  scheme: { sharedCoordinators: { nodes: { id: string }[] } };
}

async function idsOf(databaseUrl: string, secret: string | null = null): Promise<string[]> {
  await using hub = await open(databaseUrl, secret);
  const { data } = await hub.gateway.execute({
    source: '{ coordinators { nodes { id } } scheme(id: "clsm_1") { sharedCoordinators { nodes { id } } } }',
    context: hub.requestContext(),
  });
  const { coordinators, scheme } = data as unknown as Ids;
  const ids = coordinators.nodes.map(({ id }) => id);
  expect(scheme.sharedCoordinators.nodes.map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(HOLDERS.length);
  expect(ids).toEqual(ids.toSorted());
  return ids;
}

test('ids of coordinators stay, start after start, with the secret that the database keeps or the operator gives', async () => {
  const [kept, given] = [await idsOf(database.url), await idsOf(database.url, SECRET)];
  expect(await idsOf(database.url)).toEqual(kept);
  expect(await idsOf(database.url, SECRET)).toEqual(given);
  expect(given.filter((id) => kept.includes(id))).toEqual([]);
});

test('restored elsewhere, a hub has the ids that it had; an installation of its own has others', async () => {
  await using elsewhere = await createTestDatabase(EMPTY);
  const kept = await idsOf(database.url);
  const file = join(folder, 'sauvegarde');
  await beside(database.url, (from) => backUp(from, { file, plan, force: false }));
  await beside(elsewhere.url, (to) => restore(to, { file, plan }));
  expect(await idsOf(elsewhere.url)).toEqual(kept);
  await runStatement(elsewhere.url, "DELETE FROM hub.secret WHERE name = 'installation'");
  expect((await idsOf(elsewhere.url)).filter((id) => kept.includes(id))).toEqual([]);
});
