import { setTimeout as delay } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import DataLoader from 'dataloader';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { composeSupergraph } from '../src/composition/compose-supergraph.ts';
import { createGateway } from '../src/execution/create-gateway.ts';
import { createInProcessTransport } from '../src/transport/in-process.ts';
import { createFederation, FEDERATION_LINK } from './support/federation.ts';

const overridden = {
  a: {
    sdl: 'type P @key(fields: "id") { id: ID! n: String } type Query { p: P }',
    resolvers: { Query: { p: () => ({ id: '1', n: 'a' }) }, P: { n: () => 'a' } },
  },
  b: {
    sdl: 'type P @key(fields: "id") { id: ID! n: String @override(from: "a", label: "percent(25)") m: String @override(from: "c", label: "beta") }',
    resolvers: { P: { n: () => 'b', m: () => 'b' } },
  },
  c: { sdl: 'type P @key(fields: "id") { id: ID! m: String }', resolvers: { P: { m: () => 'c' } } },
};

test.each([
  [10, [], { n: 'b', m: 'c' }],
  [10, ['beta'], { n: 'b', m: 'b' }],
  [90, [], { n: 'a', m: 'c' }],
  [90, ['beta', 'unknown'], { n: 'a', m: 'b' }],
])('progressive overrides: %d %j', async (percentage, ...[labels, expected]) => {
  const { query } = createFederation(overridden, {
    overrides: () => ({ percentage, labels: new Set(labels) }),
  });
  expect(await query('{ p { n m } }')).toEqual({ p: expected });
});

test('the same operation under other overrides has a plan of its own', async () => {
  let labels = new Set<string>();
  const { query } = createFederation(overridden, { overrides: () => ({ percentage: 90, labels }) });
  expect(await query('{ p { m } }')).toEqual({ p: { m: 'c' } });
  labels = new Set(['beta']);
  expect(await query('{ p { m } }')).toEqual({ p: { m: 'b' } });
});

test('fetches that do not depend on one another run together, and no order of arrival changes the answer', async () => {
  const sdl = (field: string) =>
    `type P @key(fields: "id") { id: ID! ${field}: String both: String @shareable }`;
  const started: string[] = [];
  const slow = (name: string, milliseconds: () => number) => ({
    sdl: sdl(name),
    resolvers: {
      P: {
        [name]: async () => {
          started.push(name);
          await delay(milliseconds());
          return name;
        },
      },
    },
  });
  const waits = [0, 0];
  const { query } = createFederation({
    root: {
      sdl: 'type P @key(fields: "id") { id: ID! } type Query { p: P }',
      resolvers: { Query: { p: () => ({ id: '1' }) } },
    },
    x: slow('x', () => waits[0] ?? 0),
    y: slow('y', () => waits[1] ?? 0),
  });
  const answers: string[] = [];
  for (const [first, second] of [
    [20, 0],
    [0, 20],
  ]) {
    waits.splice(0, 2, first as number, second as number);
    answers.push(JSON.stringify(await query('{ p { y x } }')));
  }
  expect(answers).toEqual(['{"p":{"y":"y","x":"x"}}', '{"p":{"y":"y","x":"x"}}']);
  expect(started.slice(0, 2).sort()).toEqual(['x', 'y']);
});

test('a subgraph has one context for each request of a client: its loaders batch over all fetches', async () => {
  const batches: (readonly string[])[] = [];
  const sdl = `${FEDERATION_LINK} type P @key(fields: "id") { id: ID! name: String next: P } type Query { one: P two: P }`;
  const load = (keys: readonly string[]) => {
    batches.push(keys);
    return Promise.resolve(keys.map((key) => `name ${key}`));
  };
  type Context = { names: DataLoader<string, string> };
  const resolvers = {
    Query: { one: () => ({ id: '1' }), two: () => ({ id: '2' }) },
    P: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      name: ({ id }: { id: string }, _args: unknown, context: unknown) => (context as Context).names.load(id),
    },
  };
  const other = {
    name: 'other',
    sdl: `${FEDERATION_LINK} type P @key(fields: "id") { id: ID! } type Query { three: P }`,
  };
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
  const { supergraphSdl } = composeSupergraph([{ name: 'main', sdl }, other]);
  const gateway = createGateway({
    supergraphSdl,
    transports: new Map([
      ['main', createInProcessTransport({ schema, createContext: () => ({ names: new DataLoader(load) }) })],
      ['other', { execute: () => ({ data: { three: { __typename: 'P', id: '3' } } }) }],
    ]),
  });
  const source = '{ one { name } two { name } three { name } }';
  const expected = { data: { one: { name: 'name 1' }, two: { name: 'name 2' }, three: { name: 'name 3' } } };
  expect(JSON.parse(JSON.stringify(await gateway.execute({ source })))).toEqual(expected);
  expect(batches).toEqual([['1', '2'], ['3']]);
  await gateway.execute({ source });
  expect(batches).toHaveLength(4);
});

test('however many distinct operations come, what is kept of them is bounded', async () => {
  const { gateway } = createFederation(overridden, {
    cache: { documentCharacters: 60_000, planCharacters: 300_000 },
  });
  for (let index = 0; index < 400; index++) await gateway.execute({ source: `{ a${index}: p { id } }` });
  const { documents, plans } = gateway.cached;
  expect(documents).toBeGreaterThan(50);
  expect(documents).toBeLessThan(150);
  expect(plans).toBeGreaterThan(50);
  expect(plans).toBeLessThan(150);
});

test('one operation has one plan for each combination of its conditions', async () => {
  const { gateway } = createFederation(overridden, {
    overrides: () => ({ percentage: 90, labels: new Set() }),
  });
  const source = 'query ($a: Boolean!, $b: Boolean = true) { p { id @include(if: $a) n @skip(if: $b) } }';
  for (const a of [true, false, true]) await gateway.execute({ source, variables: { a } });
  expect(gateway.cached).toEqual({ documents: 1, plans: 2 });
});
