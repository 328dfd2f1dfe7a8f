import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeSupergraph } from '../src/composition/compose-supergraph.ts';
import { createGateway, type Gateway } from '../src/execution/create-gateway.ts';
import { createHttpTransport } from '../src/transport/http.ts';
import { FEDERATION_LINK, toPlain } from './support/federation.ts';

const subgraphs = [
  {
    name: 'list',
    sdl: `${FEDERATION_LINK} type Item @key(fields: "id") { id: ID! } type Query { items: [Item!]! }`,
  },
  { name: 'names', sdl: `${FEDERATION_LINK} type Item @key(fields: "id") { id: ID! name: String }` },
  { name: 'prices', sdl: `${FEDERATION_LINK} type Item @key(fields: "id") { id: ID! price: Int! }` },
];

const items = [{ id: 'a' }, { id: 'b' }];
const resolvers = {
  Query: { items: () => items },
  Item: {
    __resolveReference: (reference: object) => reference,
    name: ({ id }: { id: string }) => `name ${id}`,
    price: ({ id }: { id: string }) => id.length,
  },
};

function pick<T extends object>(from: T, sdl: string): object {
  return Object.fromEntries(
    Object.entries(from).filter(([name]) => name === '__resolveReference' || sdl.includes(` ${name}: `)),
  );
}

/** What a subgraph does instead of answering, for as long as it is set. */
const faults = new Map<string, (respond: Parameters<RequestListener>[1]) => void>();
const servers: ReturnType<typeof createServer>[] = [];
let gateway: Gateway;

beforeAll(async () => {
  const entries = await Promise.all(
    subgraphs.map(async ({ name, sdl }) => {
      const typeDefs = parse(sdl);
      const own = {
        ...(sdl.includes('type Query') ? { Query: resolvers.Query } : {}),
        Item: pick(resolvers.Item, sdl),
      };
      const schema = buildSubgraphSchema({ typeDefs, resolvers: own as never });
      const server = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => {
          const fault = faults.get(name);
          if (fault) fault(response);
          else {
            const { query, variables } = JSON.parse(body);
            graphql({ schema, source: query, variableValues: variables }).then((result) =>
              response.end(JSON.stringify(result)),
            );
          }
        });
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      return [name, createHttpTransport({ url, timeoutMs: 200, maxBodyBytes: 2_000 })] as const;
    }),
  );
  gateway = createGateway({
    supergraphSdl: composeSupergraph(subgraphs).supergraphSdl,
    transports: new Map(entries),
  });
});
afterAll(async () => {
  await gateway.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const source = '{ x: items { n: name p: price } }';
const whole = {
  data: {
    x: [
      { n: 'name a', p: 1 },
      { n: 'name b', p: 1 },
    ],
  },
};

async function ask(faulty?: string, fault?: (respond: Parameters<RequestListener>[1]) => void) {
  faults.clear();
  if (faulty && fault) faults.set(faulty, fault);
  return toPlain(await gateway.execute({ source }));
}

test.each<[string, string, (respond: Parameters<RequestListener>[1]) => void]>([
  ['drops the connection', 'SUBGRAPH_UNREACHABLE', (response) => response.destroy()],
  ['never answers', 'SUBGRAPH_TIMEOUT', () => {}],
  [
    'answers with half a body',
    'SUBGRAPH_UNREACHABLE',
    (response) => response.write('{"data":', () => response.destroy()),
  ],
  [
    'answers with HTML',
    'SUBGRAPH_BAD_RESPONSE',
    (response) => response.writeHead(500).end('<h1>at /srv/app.js:3</h1>'),
  ],
  [
    'answers without end',
    'SUBGRAPH_BAD_RESPONSE',
    (response) => response.end(`{"data":"${'x'.repeat(4_000)}"}`),
  ],
  [
    'answers something else',
    'SUBGRAPH_BAD_RESPONSE',
    (response) => response.end('{"data":{"_entities":[null]}}'),
  ],
])('a subgraph that %s leaves the rest, with one error', async (_name, code, fault) => {
  expect(await ask()).toEqual(whole);
  const names = await ask('names', fault);
  expect(names.data).toEqual({
    x: [
      { n: null, p: 1 },
      { n: null, p: 1 },
    ],
  });
  expect(names.errors).toHaveLength(1);
  expect(names.errors?.[0]).toMatchObject({ path: ['x'], extensions: { code, serviceName: 'names' } });
  const prices = await ask('prices', fault);
  expect(prices.data).toBeNull();
  expect(prices.errors).toHaveLength(1);
  expect(prices.errors?.[0]).toMatchObject({ path: ['x'], extensions: { code, serviceName: 'prices' } });
  expect(JSON.stringify([names, prices])).not.toMatch(/srv|127\.0/);
  expect(await ask()).toEqual(whole);
});
