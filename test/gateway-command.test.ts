import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { composeSupergraph } from '@maillage/gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSubgraph, FEDERATION_LINK, type GraphObject } from './federation/support/subgraph.ts';
import { type SubgraphServer, serveSubgraph } from './federation/support/subgraph-server.ts';
import { type Running, runMaillage, written } from './support/running.ts';

const ITEMS = `${FEDERATION_LINK} type Item @key(fields: "id") { id: ID! name: String } type Query { items: [Item!]! }`;
const PRICES = `${FEDERATION_LINK} type Item @key(fields: "id") { id: ID! price: Int }`;

const entities: GraphObject[] = ['a', 'b'].map((id, index) => ({
  __typename: 'Item',
  id,
  name: `name ${id}`,
  price: index + 1,
}));
const world = { roots: { items: entities }, entities };

/** Fields that one version of the supergraph has and the others do not: the subgraph knows them all. */
const VERSIONS = ['old', 'new', 'second', 'third', 'fourth'];

/** How long the prices take, and whether a request to them ever ends. */
let pause = 0;
let items: SubgraphServer;
let prices: SubgraphServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-gateway-'));
  const versions = VERSIONS.map((version) => `${version}: String`).join(' ');
  items = await serveSubgraph(createSubgraph(`${ITEMS} extend type Item { ${versions} }`, () => world));
  prices = await serveSubgraph(
    createSubgraph(PRICES, () => world),
    async () => {
      await delay(pause);
      return false;
    },
  );
});
afterAll(async () => {
  await items[Symbol.asyncDispose]();
  await prices[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const ORIGIN = /http:\/\/\S+(?=\/graphql)/;

interface Graph {
  /** A field that only this version of the graph has. */
  version?: string;
}

function supergraph({ version }: Graph = {}): string {
  const more = version ? ` extend type Item { ${version}: String }` : '';
  return composeSupergraph([
    { name: 'items', sdl: ITEMS + more, url: items.url },
    { name: 'prices', sdl: PRICES, url: prices.url },
  ]).supergraphSdl;
}

let count = 0;

function newFile(text: string): string {
  const file = join(folder, `supergraph-${count++}.graphql`);
  writeFileSync(file, text);
  return file;
}

/** As deployments do it: the new file appears at once, whole. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

const ALL = '{ items { name price } }';
const EVERYTHING = {
  data: {
    items: [
      { name: 'name a', price: 1 },
      { name: 'name b', price: 2 },
    ],
  },
};

async function ask(origin: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
}

async function start(file: string, ...args: string[]): Promise<{ gateway: Running; origin: string }> {
  const gateway = runMaillage([
    'gateway',
    '--supergraph',
    file,
    '--port',
    '0',
    '--host',
    '127.0.0.1',
    ...args,
  ]);
  return { gateway, origin: await written(gateway, ORIGIN) };
}

describe('maillage gateway', () => {
  test('serves a supergraph over HTTP to the addresses it names, and ends cleanly', async () => {
    await using gateway = runMaillage(['gateway', '--port', '0', '--host', '127.0.0.1'], {
      SUPERGRAPH: newFile(supergraph()),
    });
    const origin = await written(gateway, ORIGIN);
    expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
    expect(await ask(origin, ALL)).toEqual(EVERYTHING);
    gateway.child.kill('SIGTERM');
    expect(await gateway.exit).toBe(0);
    expect(gateway.err()).toBe('');
  });

  test('forwards the headers that it is told to, to every subgraph, and no others', async () => {
    const sent = { authorization: 'Bearer 1', 'x-tenant': 'ars-84', cookie: 'session=1' };
    const seen = async (...args: string[]) => {
      const { gateway, origin } = await start(newFile(supergraph()), ...args);
      await using _running = gateway;
      await ask(origin, ALL, sent);
      return [items, prices].map(({ requests }) => {
        const { authorization, 'x-tenant': tenant, cookie } = requests.at(-1) ?? {};
        return { authorization, tenant, cookie };
      });
    };
    const usual = { authorization: 'Bearer 1', tenant: undefined, cookie: undefined };
    expect(await seen()).toEqual([usual, usual]);
    const other = { authorization: undefined, tenant: 'ars-84', cookie: 'session=1' };
    expect(await seen('--forward-header', 'X-Tenant', '--forward-header', 'cookie')).toEqual([other, other]);
  });

  test('gives each subgraph its time, and no more', async () => {
    const { gateway, origin } = await start(
      newFile(supergraph()),
      ...['--timeout', '5000', '--timeout', 'prices=100'],
    );
    await using _running = gateway;
    pause = 1_000;
    const answer = await ask(origin, ALL);
    pause = 0;
    expect(answer).toMatchObject({
      data: { items: [{ name: 'name a', price: null }, { price: null }] },
      errors: [{ path: ['items'], extensions: { code: 'SUBGRAPH_TIMEOUT', serviceName: 'prices' } }],
    });
    expect(answer.errors).toHaveLength(1);
    expect(await ask(origin, ALL)).toEqual(EVERYTHING);
  });

  test('an operation that cannot be planned has an error of its own', async () => {
    const { gateway, origin } = await start(newFile(unplannable()));
    await using _running = gateway;
    const answer = await ask(origin, '{ a { id n } }');
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_NOT_PLANNABLE']);
    expect(answer.data).toBeUndefined();
    expect(await ask(origin, '{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('the planner ends its process', () => {
  const sdl = `${FEDERATION_LINK}
    type Song @key(fields: "id") { id: ID! title: String @shareable album: Album @shareable }
    type Album @key(fields: "id") { id: ID! year: Int @shareable label: String }
    type Query { songs: [Song!] }`;
  const charts = `${FEDERATION_LINK}
    type Song @key(fields: "id") { id: ID! title: String @external album: Album @external }
    type Album @key(fields: "id") { id: ID! year: Int @external }
    type Query { items: [Song!] @provides(fields: "title") hit: Song @provides(fields: "album { year }") }`;

  /** No composition would let it pass: the charts provide a title that they do not know. */
  const deadly = () =>
    composeSupergraph([
      { name: 'songs', sdl, url: prices.url },
      { name: 'charts', sdl: charts, url: items.url },
    ]).supergraphSdl.replace(/(title: String )@join__field\(graph: CHARTS, external: true\)/, '$1');

  test('that costs one operation an error; the rest goes on', async () => {
    const { gateway, origin } = await start(newFile(deadly()));
    await using _running = gateway;
    const fatal = '{ items { title album { label id } x: album { year } album { id } } }';
    for (let round = 0; round < 2; round++) {
      const answers = await Promise.all([ask(origin, fatal), ask(origin, '{ __typename }')]);
      expect(answers).toMatchObject([
        { errors: [{ extensions: { code: 'OPERATION_NOT_PLANNABLE' } }] },
        { data: { __typename: 'Query' } },
      ]);
    }
    expect(await ask(origin, '{ items { id } }')).toEqual({ data: { items: [{ id: 'a' }, { id: 'b' }] } });
  });
});

/** A supergraph that no composition would let pass: it holds together, but nothing leads to `n`. */
function unplannable(): string {
  return composeSupergraph([
    {
      name: 'items',
      sdl: `${FEDERATION_LINK} type A @key(fields: "id") { id: ID! } type Query { a: A }`,
      url: items.url,
    },
    {
      name: 'prices',
      sdl: `${FEDERATION_LINK} type A @key(fields: "id") { id: ID! n: Int }`,
      url: prices.url,
    },
  ]).supergraphSdl.replaceAll(/(@join__type\(graph: PRICES), key: "id"\)/g, '$1)');
}

describe('the file is replaced while it is served', () => {
  test('under load: every request is answered, old and new alike, and the new graph takes over', async () => {
    const file = newFile(supergraph());
    const { gateway, origin } = await start(file);
    await using _running = gateway;
    let stop = false;
    let answered = 0;
    const failed: unknown[] = [];
    const client = async () => {
      while (!stop) {
        const answer = await ask(origin, ALL).catch((error: unknown) => error);
        answered += 1;
        if (JSON.stringify(answer) !== JSON.stringify(EVERYTHING)) failed.push(answer);
      }
    };
    pause = 5;
    const clients = Array.from({ length: 8 }, client);
    for (const version of ['second', 'third', 'fourth']) {
      const before = answered;
      replace(file, supergraph({ version }));
      await expect
        .poll(() => ask(origin, `{ items { ${version} } }`), { timeout: 10_000, interval: 50 })
        .toEqual({ data: { items: [{ [version]: null }, { [version]: null }] } });
      await expect.poll(() => answered, { timeout: 10_000 }).toBeGreaterThan(before + 20);
    }
    stop = true;
    await Promise.all(clients);
    pause = 0;
    expect(failed).toEqual([]);
    expect(answered).toBeGreaterThan(100);
    expect(gateway.out().match(/Supergraphe remplacé/g)).toHaveLength(3);
    expect(gateway.err()).toBe('');
  });

  test('a request that has begun ends on the graph that it began on', async () => {
    const file = newFile(supergraph({ version: 'old' }));
    const { gateway, origin } = await start(file);
    await using _running = gateway;
    pause = 1_500;
    const begun = ask(origin, '{ items { old price } }');
    await delay(100);
    replace(file, supergraph({ version: 'new' }));
    await written(gateway, /Supergraphe remplacé/);
    pause = 0;
    expect(await begun).toEqual({
      data: {
        items: [
          { old: null, price: 1 },
          { old: null, price: 2 },
        ],
      },
    });
  });

  test('by something that is no supergraph: one line says so, the graph before it stays', async () => {
    const file = newFile(supergraph());
    const { gateway, origin } = await start(file);
    await using _running = gateway;
    const refusals = [
      ['type Query {', /Syntax Error/],
      ['type Query { a: Int }', /no enum join__Graph/],
      ['', /Syntax Error: Unexpected <EOF>/],
    ] as const;
    for (const [index, [text, reason]] of refusals.entries()) {
      replace(file, text);
      const lines = () => gateway.err().trimEnd().split('\n');
      await expect.poll(() => lines()[index] ?? '', { timeout: 10_000 }).toMatch(reason);
      expect(lines()).toHaveLength(index + 1);
      expect(lines()[index]).toMatch(/^maillage: .* is not served, the supergraph before it stays: /);
      expect(await ask(origin, ALL)).toEqual(EVERYTHING);
    }
    replace(file, supergraph({ version: 'new' }));
    await written(gateway, /Supergraphe remplacé/);
    expect(await ask(origin, ALL)).toEqual(EVERYTHING);
  });
});

describe('what keeps it from starting is one line on stderr', () => {
  const file = () => newFile(supergraph());
  test.each<[string, () => string[], number, RegExp]>([
    ['no file named', () => [], 2, /--supergraph or SUPERGRAPH/],
    ['no such file', () => ['--supergraph', '/nowhere/s.graphql'], 1, /can't be read \(ENOENT\)/],
    [
      'a key that selects nothing',
      () => ['--supergraph', newFile(supergraph().replaceAll('key: "id"', 'key: "id {"'))],
      1,
      /not a selection of fields/,
    ],
    [
      'a subgraph without address',
      () => ['--supergraph', newFile(supergraph().replace(prices.url, ''))],
      1,
      /no http address for the subgraph "prices"/,
    ],
    ['a timeout in words', () => ['--supergraph', file(), '--timeout', 'soon'], 2, /expects milliseconds/],
  ])('%s', async (...[, args, code, message]) => {
    await using failed = runMaillage(['gateway', '--port', '0', ...args()]);
    expect(await failed.exit).toBe(code);
    expect(failed.err()).toMatch(message);
    expect(failed.err().trimEnd().split('\n')).toHaveLength(1);
  });
});
