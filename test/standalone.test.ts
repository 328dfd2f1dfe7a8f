import { readFileSync } from 'node:fs';
import { composeSupergraph, createGateway, createHttpTransport, schemeKinds } from '@maillage/gateway';
import {
  type Caller,
  createIdentityIssuer,
  createSchemeStore,
  IDENTITY_HEADER,
  loadCog,
  MANAGE_WEBHOOKS,
  openDatabase,
  type SchemeKindDefinition,
} from '@maillage/kit';
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readmeQueries } from '../gateway/src/hub/readme-queries.ts';
import { openSubgraph } from '../gateway/src/hub/standalone-subgraph.ts';
import { plainClsm } from './support/plain-scheme.ts';
import { type Running, runMaillage, written } from './support/running.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestDatabase, runStatement, type TestDatabase } from './support/test-database.ts';
import { createTestHub, TODAY } from './support/test-hub.ts';
import { startReceiver } from './support/webhook-receiver.ts';

/** The subgraphs that keep records, and so a feed; then those that do not. */
const RECORDS = [...schemeKinds.map((kind) => kind.code.toLowerCase()), 'partner', 'action'];

/** Their ids are made with the secret. */
const COORDINATORS = `{ coordinators(first: 100, asOf: "${TODAY}") { totalCount nodes { id schemeCount } } }`;

const IDENTITY_SECRET = 'the secret that gateway and subgraphs share';
const SECRET = 'the one of the installation, which keys are made of';

let database: TestDatabase;
const running: Running[] = [];
const urls = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase(DEFAULT_DATASET);
  await Promise.all([...RECORDS, 'territory'].map((name) => start(name)));
  await start(
    'articulation',
    RECORDS.flatMap((name) => ['--feed', `${name}=${urls.get(name)}`]),
  );
  await start('webhook', ['--feed', `articulation=${urls.get('articulation')}`]);
}, 300_000);

afterAll(async () => {
  for (const subgraph of running) await subgraph[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

async function start(name: string, options: string[] = []): Promise<void> {
  const subgraph = runMaillage(['subgraph', name, '--port', '0', ...options], {
    DATABASE_URL: database.url,
    MAILLAGE_IDENTITY_SECRET: IDENTITY_SECRET,
    MAILLAGE_SECRET: SECRET,
    MAILLAGE_WEBHOOKS_LOCAL: '1',
  });
  running.push(subgraph);
  urls.set(name, await written(subgraph, /http:\/\/\S+/));
}

const sdl = (name: string) => readFileSync(new URL(`../schema/${name}.graphql`, import.meta.url), 'utf8');

test('eleven subgraphs in eleven processes answer the README’s queries over HTTP as the hub does in one', async () => {
  const subgraphs = [...urls].map(([name, url]) => ({ name, url, sdl: sdl(name) }));
  const { supergraphSdl } = composeSupergraph(subgraphs);
  const transports = new Map(subgraphs.map(({ name, url }) => [name, createHttpTransport({ url })]));
  const apart = createGateway({ supergraphSdl, transports });
  await using together = await createTestHub(DEFAULT_DATASET, { secret: SECRET });
  for (const query of [...readmeQueries().map(({ query }) => query), COORDINATORS]) {
    const answer = await apart.execute({ source: query, context: { today: TODAY } });
    expect(answer.errors).toBeUndefined();
    expect(plain(answer)).toEqual(plain(await together.query(query)));
  }
  await apart.close();
});

test('without a secret of its own, the articulation makes the ids of coordinators from the one that it shares', async () => {
  const alone = await openSubgraph({
    ...{ name: 'articulation', kinds: schemeKinds, databaseUrl: null },
    feeds: Object.fromEntries(urls),
    identitySecret: IDENTITY_SECRET,
  });
  await alone.ready();
  const contextValue = alone.createContext({ today: TODAY });
  const answer = await graphql({ schema: alone.schema, source: COORDINATORS, contextValue });
  await alone.close();
  await using together = await createTestHub(DEFAULT_DATASET, { secret: IDENTITY_SECRET });
  expect(plain(answer)).toEqual(plain(await together.query(COORDINATORS)));
}, 60_000);

test('webhooks that run alone follow the articulation that runs elsewhere; killed, they deliver again under the same id', async () => {
  await using receiver = await startReceiver();
  await using writing = await createWriter();
  const keeper: Caller = { actor: 'key:x', scopes: [MANAGE_WEBHOOKS], territories: null };
  const response = await fetch(urls.get('webhook') ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [IDENTITY_HEADER]: createIdentityIssuer({ secret: IDENTITY_SECRET })(keeper),
    },
    body: JSON.stringify({
      query: `mutation { createWebhook(input: { url: "${receiver.url}", label: "x", kinds: [CLSM] }) { userErrors { code } } }`,
    }),
  });
  expect(await response.json()).toEqual({ data: { createWebhook: { userErrors: [] } } });
  await writing.write(plainClsm('clsm_told', 'Un conseil'), 0, { actor: 'essai', reason: null });
  await writing.withdraw('clsm_told', 1, { actor: 'essai', reason: null });
  await expect.poll(() => receiver.received.length, { timeout: 25_000 }).toBe(2);
  expect(receiver.received.map(({ body }) => JSON.parse(body).data)).toEqual([
    { kind: 'CLSM', schemeId: 'clsm_told', operation: 'CREATED', version: 1 },
    { kind: 'CLSM', schemeId: 'clsm_told', operation: 'WITHDRAWN', version: 2 },
  ]);

  receiver.answer(null);
  await writing.write(plainClsm('clsm_again', 'Un conseil'), 0, { actor: 'essai', reason: null });
  await expect.poll(() => receiver.received.length, { timeout: 25_000 }).toBe(3);
  const killed = running.at(-1);
  killed?.child.kill('SIGKILL');
  await killed?.exit;
  await runStatement(database.url, 'UPDATE webhook.webhook SET lease_until = now()');
  receiver.answer(200);
  await start('webhook', ['--feed', `articulation=${urls.get('articulation')}`]);
  await expect.poll(() => receiver.received.length, { timeout: 25_000 }).toBe(4);
  const [before, after] = receiver.received.slice(2).map(({ headers }) => headers['webhook-id']);
  expect(after).toBe(before);
}, 120_000);

/** Writes CLSMs on the suite's database, as their subgraph's owner would. */
async function createWriter() {
  const connection = openDatabase({ url: database.url });
  const definition = schemeKinds.find(({ code }) => code === 'CLSM') as SchemeKindDefinition;
  const store = createSchemeStore({ database: connection, definition, cog: loadCog() });
  return {
    write: store.writer.write,
    withdraw: store.writer.withdraw,
    async [Symbol.asyncDispose]() {
      await store.close();
      await connection.close();
    },
  };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
