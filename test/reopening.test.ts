import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub } from '@maillage/gateway';
import { openDatabase, transaction } from '@maillage/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveHub } from '../gateway/src/cli/served-hub.ts';
import { markReopening, type ReopeningReason } from '../gateway/src/hub/reopenings.ts';
import { plainClsm } from './support/plain-scheme.ts';
import { type Running, runMaillage, written } from './support/running.ts';
import { EMPTY } from './support/templates.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { TODAY } from './support/test-hub.ts';

const MOVEMENTS = `MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP
41,1968-01-01,COM,75059,Pierrefitte-sur-Seine,COM,93059,Pierrefitte-sur-Seine`;

const ring = [
  [5, 46],
  [6, 46],
  [6, 47],
  [5, 47],
  [5, 46],
];
const CONTOURS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { code: '01004' }, geometry: { type: 'Polygon', coordinates: [ring] } },
  ],
});

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase(EMPTY);
  folder = mkdtempSync(join(tmpdir(), 'maillage-reopening-'));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function maillage(...args: string[]): Promise<string> {
  await using running = runMaillage(args, { DATABASE_URL: database.url });
  expect(await running.exit).toBe(0);
  return running.out();
}

function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const PLACES = `{
  recoded: territory(ref: { level: COMMUNE, code: "75059" }) { ... on Commune { validTo } }
  outlined: territory(ref: { level: COMMUNE, code: "01004" }) { ... on Commune { geometry } }
}`;

const SERVED = 'Le hub sert les données de référence importées.\n';
const timesServed = (hub: Running): number => hub.out().split(SERVED).length - 1;

test('reference data that is imported beside a running hub shows by itself; meanwhile no request fails and every write is seen', async () => {
  await using hub = runMaillage(['start', '--port', '0'], { DATABASE_URL: database.url });
  const url = await written(hub, /http:\/\/\S+\/graphql/);
  const key = /mlg_\S+/.exec(
    await maillage('keys', 'create', '--label', 'essai', '--scope', 'write:clsm'),
  )?.[0];
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json', 'x-api-key': key ?? '' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect({ status: response.status, errors }).toEqual({ status: 200, errors: undefined });
    return data;
  };
  expect(await ask(PLACES)).toEqual({ recoded: { validTo: null }, outlined: { geometry: null } });

  let stop = false;
  let writes = 0;
  async function writeAndRead(): Promise<void> {
    while (!stop) {
      const name = `Conseil ${++writes}`;
      const input = `{ name: "${name}", status: ACTIF, statusSince: "2020-01-01" }`;
      expect(await ask(`mutation { createClsm(input: ${input}) { visible userErrors { code } } }`)).toEqual({
        createClsm: { visible: true, userErrors: [] },
      });
      // Answered by the articulation, from what it has read.
      expect(await ask('{ schemes { totalCount } }')).toEqual({ schemes: { totalCount: writes } });
    }
  }
  const writer = writeAndRead();
  const movements = fileOf('mouvements.csv', MOVEMENTS);
  await maillage('import', 'movements', movements);
  await expect.poll(() => timesServed(hub), { timeout: 60_000 }).toBe(1);
  await maillage('import', 'contours', fileOf('communes.json', CONTOURS));
  await expect.poll(() => timesServed(hub), { timeout: 60_000 }).toBe(2);
  expect(await ask(PLACES)).toEqual({
    recoded: { validTo: '1967-12-31' },
    outlined: { geometry: { type: 'Polygon', coordinates: [ring] } },
  });
  await maillage('import', 'movements', movements);
  stop = true;
  await writer;
  expect(writes).toBeGreaterThan(10);
  expect(timesServed(hub)).toBe(2);
  expect(hub.err()).toBe('');
}, 180_000);

test('restored while it reads new reference data, a hub answers nothing until it has read everything again', async () => {
  await using own = await createTestDatabase(EMPTY);
  const connection = openDatabase({ url: own.url });
  const mark = (...reasons: ReopeningReason[]) =>
    transaction(connection, async (client) => {
      for (const reason of reasons) await markReopening(client, reason);
    });
  const events: string[] = [];
  const opened: string[] = [];
  const served = await serveHub({
    async open(told) {
      // The second, for the reference data, is opened while the database is restored.
      if (opened.push('hub') === 2) {
        await mark('RESTORED');
        await expect.poll(() => served.current(), { timeout: 20_000 }).toBeUndefined();
        events.push('answers nothing');
      }
      const options = { databaseUrl: own.url, dataset: null, today: () => TODAY, pollEvery: null };
      return createHub({ ...options, ...told });
    },
    onReopening: (reason) => events.push(reason),
    onReopened: (reason) => events.push(`${reason} again`),
    onProblem: (error) => events.push(String(error)),
  });
  const first = served.current();
  await first?.stores.schemes.get('CLSM')?.writer.write(plainClsm('clsm_1', 'Un conseil'), 0, AUTHOR);
  await mark('REFERENCE');
  await expect.poll(() => events.at(-1), { timeout: 30_000 }).toBe('REFERENCE again');
  expect(events).toEqual(['REFERENCE', 'answers nothing', 'REFERENCE again']);
  expect(served.current()).not.toBe(first);
  const current = served.current();
  expect(
    await current?.gateway.execute({
      source: '{ schemes { totalCount } }',
      context: current.requestContext(),
    }),
  ).toEqual({ data: { schemes: { totalCount: 1 } } });

  await mark('RESTORED', 'REFERENCE');
  await expect.poll(() => events.at(-1), { timeout: 30_000 }).toBe('RESTORED again');
  expect(events.slice(3)).toEqual(['RESTORED', 'RESTORED again']);
  await served.close();
  await connection.close();
}, 120_000);

const AUTHOR = { actor: 'essai', reason: null };
