import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphs } from '../../test/federation/graphs/index.ts';
import { createExampleGraph, tellWorld } from '../../test/federation/support/example-graph.ts';
import { operations } from '../../test/federation/support/operations.ts';
import { type SubgraphServer, serveSubgraph } from '../../test/federation/support/subgraph-server.ts';
import { composeSupergraph } from '../src/composition/compose-supergraph.ts';
import { createGateway, type Gateway } from '../src/execution/create-gateway.ts';
import { createHttpTransport } from '../src/transport/http.ts';
import type { SubgraphTransport } from '../src/transport/transport.ts';
import { createFederation, FEDERATION_LINK } from './support/federation.ts';

const seed = Number(process.env.SEED ?? 1);
const numRuns = Number(process.env.OPERATIONS ?? 40);

describe.each(graphs)('$title', (example) => {
  test('the response written at once is the response built first', async () => {
    const graph = createExampleGraph(example, { overrides: () => ({ labels: new Set(), percentage: 50 }) });
    const data = fc.record({ seed: fc.nat(1_000), faults: fc.constantFrom(0, 0, 0.1), plenty: fc.boolean() });
    const cases = fc.tuple(operations(graph.gateway.publicSchema, {}), data);
    const property = fc.asyncProperty(cases, async ([{ source, variables }, world]) => {
      if (!example.roots) tellWorld(graph, world);
      const { json, executed } = await graph.gateway.respond({ source, variables });
      const built = await graph.gateway.execute({ source, variables });
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(built)));
      expect(executed).toBe('data' in built);
      if (!built.errors) expect(json).toBe(JSON.stringify(built));
    });
    await fc.assert(property, { seed, numRuns });
  });
});

describe('strings that come over HTTP are written as JSON.stringify writes them', () => {
  const texts = { plain: `Évreux ${'long '.repeat(50)}\u007f`, quoted: 'a "quoted"\\ \u0000\u2028 é 💊' };
  const servers: SubgraphServer[] = [];
  let gateway: Gateway;

  beforeAll(async () => {
    const transports = new Map<string, SubgraphTransport>();
    const subgraphs = Object.entries(texts).map(([name, text]) => ({
      name,
      sdl: `${FEDERATION_LINK} type Query { ${name}: [String] }`,
      resolvers: { Query: { [name]: () => [text, text] } },
    }));
    for (const { name, sdl, resolvers } of subgraphs) {
      const server = await serveSubgraph(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }));
      servers.push(server);
      transports.set(name, createHttpTransport({ url: server.url }));
    }
    gateway = createGateway({ supergraphSdl: composeSupergraph(subgraphs).supergraphSdl, transports });
  });
  afterAll(async () => {
    await gateway.close();
    for (const server of servers) await server[Symbol.asyncDispose]();
  });

  test.each([['plain'], ['quoted'], ['plain', 'quoted']])('%s %s', async (...names) => {
    const { json } = await gateway.respond({ source: `{ ${names.join(' ')} }` });
    const entries = Object.entries(texts).filter(([name]) => names.includes(name));
    expect(json).toBe(
      JSON.stringify({ data: Object.fromEntries(entries.map(([name, text]) => [name, [text, text]])) }),
    );
  });
});

const odd = createFederation({
  only: {
    sdl: `
      enum Kind { A B }
      scalar Any
      type Leaves { text: String id: ID int: Int float: Float yes: Boolean kind: Kind any: Any list: [[Int!]] }
      type Query { leaves: Leaves toString: String }`,
    resolvers: {
      Query: {
        toString: () => 'own',
        leaves: () => ({
          text: 'a "quoted"\\ \u0000\u2028\ud800 é 💊',
          id: 'x'.repeat(200),
          int: -(2 ** 31),
          float: 1e21,
          yes: false,
          kind: 'B',
          any: { deep: [1, null, { toJSON: () => 'json' }] },
          list: [[1, 2], null, []],
        }),
      },
    },
  },
});

test('every form of leaf is written as JSON.stringify writes it', async () => {
  const source = '{ __proto__: toString leaves { text id int float yes kind any list __typename } }';
  const { json } = await odd.gateway.respond({ source });
  expect(json).toBe(JSON.stringify(await odd.gateway.execute({ source })));
  expect(JSON.parse(json).data.leaves.text).toBe('a "quoted"\\ \u0000\u2028\ud800 é 💊');
});

test.each([{ list: 'a' }, { list: [['a']] }, { text: ['a'] }])('%j is not written', async (lie) => {
  const { supergraphSdl } = composeSupergraph([
    { name: 'a', sdl: 'type Query { list: [String!] text: String! }', url: 'http://a' },
  ]);
  const data = { list: ['a'], text: 'a', ...lie };
  const gateway = createGateway({
    supergraphSdl,
    transports: new Map([['a', { execute: () => ({ data }) }]]),
  });
  const source = '{ list text }';
  const { json } = await gateway.respond({ source });
  expect(JSON.parse(json).errors).toHaveLength(1);
  expect(json).toBe(JSON.stringify(await gateway.execute({ source })));
});

test('a request at fault is told from one that ran', async () => {
  expect(await odd.gateway.respond({ source: '{ nope }' })).toMatchObject({ executed: false });
  expect(await odd.gateway.respond({ source: '{ __schema { queryType { name } } }' })).toEqual({
    executed: true,
    json: '{"data":{"__schema":{"queryType":{"name":"Query"}}}}',
  });
});
