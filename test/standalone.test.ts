import { readFileSync } from 'node:fs';
import { composeSupergraph, createGateway, createHttpTransport, schemeKinds } from '@maillage/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readmeQueries } from '../gateway/src/hub/readme-queries.ts';
import { type Running, runMaillage, written } from './support/running.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestDatabase, type TestDatabase } from './support/test-database.ts';
import { createTestHub, TODAY } from './support/test-hub.ts';

/** The subgraphs that keep records, and so a feed; then those that do not. */
const RECORDS = [...schemeKinds.map((kind) => kind.code.toLowerCase()), 'partner', 'action'];

let database: TestDatabase;
const running: Running[] = [];
const urls = new Map<string, string>();

beforeAll(async () => {
  database = await createTestDatabase(DEFAULT_DATASET);
  for (const name of RECORDS) await start(name);
  await start('territory');
  await start(
    'articulation',
    RECORDS.flatMap((name) => ['--feed', `${name}=${urls.get(name)}`]),
  );
}, 120_000);

afterAll(async () => {
  for (const subgraph of running) await subgraph[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

async function start(name: string, options: string[] = []): Promise<void> {
  const subgraph = runMaillage(['subgraph', name, '--port', '0', ...options], { DATABASE_URL: database.url });
  running.push(subgraph);
  urls.set(name, await written(subgraph, /http:\/\/\S+/));
}

const sdl = (name: string) => readFileSync(new URL(`../schema/${name}.graphql`, import.meta.url), 'utf8');

test('ten subgraphs in ten processes answer the README’s queries over HTTP as the hub does in one', async () => {
  const subgraphs = [...urls].map(([name, url]) => ({ name, url, sdl: sdl(name) }));
  const { supergraphSdl } = composeSupergraph(subgraphs);
  const transports = new Map(subgraphs.map(({ name, url }) => [name, createHttpTransport({ url })]));
  const apart = createGateway({ supergraphSdl, transports });
  await using together = await createTestHub(DEFAULT_DATASET);
  for (const { query } of readmeQueries()) {
    const answer = await apart.execute({ source: query, context: { today: TODAY } });
    expect(answer.errors).toBeUndefined();
    expect(plain(answer)).toEqual(plain(await together.query(query)));
  }
  await apart.close();
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
