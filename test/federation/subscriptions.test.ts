import type { AddressInfo } from 'node:net';
import {
  composeSupergraph,
  createGateway,
  createHttpServer,
  createHttpTransport,
  createInProcessTransport,
  type Gateway,
  type SubgraphTransport,
} from '@maillage/gateway';
import { type Client, createClient } from 'graphql-sse';
import { afterEach, describe, expect, test } from 'vitest';
import { createSubgraph, FEDERATION_LINK, type GraphObject } from './support/subgraph.ts';
import { serveSubgraph } from './support/subgraph-server.ts';

const SUBGRAPHS: Record<string, string> = {
  events: `
    type Item @key(fields: "id") { id: ID! }
    type Note { text: String items: [Item!] }
    type Query { calm: Int }
    type Subscription { added(first: Int = 3): Item note: Note failing: Item refused: Item }`,
  items: `
    type Item @key(fields: "id") { id: ID! name: String size: Int! @external big: Boolean @requires(fields: "size") }`,
  sizes: 'type Item @key(fields: "id") { id: ID! size: Int! }',
};

const entities: GraphObject[] = ['1', '2', '3'].map((id) => ({
  __typename: 'Item',
  id,
  name: `name ${id}`,
  size: Number(id),
  big(this: GraphObject) {
    return (this.size as number) > 1;
  },
}));

/** How many events streams are open upstream. */
let open = 0;

async function* events<T>(values: readonly T[], { endless = false } = {}): AsyncGenerator<T> {
  open += 1;
  let release = () => {};
  try {
    for (const value of values) yield value;
    if (endless) {
      await new Promise<void>((resolve) => {
        release = resolve;
        wakers.add(resolve);
      });
    }
  } finally {
    wakers.delete(release);
    open -= 1;
  }
}

/** A generator that waits only ends once it is woken: a real source would be a queue. */
const wakers = new Set<() => void>();

/** Events that go on until somebody ends them. */
function endless<T>(values: readonly T[]): AsyncIterableIterator<T> {
  const inner = events(values, { endless: true });
  return {
    next: () => inner.next(),
    return() {
      for (const wake of wakers) wake();
      return inner.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const world = {
  entities,
  roots: {
    calm: 1,
    added: ({ first }: { first: number }) => events(entities.slice(0, first)),
    note: () =>
      endless([
        { __typename: 'Note', text: 'a', items: [entities[0], entities[1], entities[0]] },
        { __typename: 'Note', text: 'b', items: null },
      ]),
    failing: () => events([entities[0], { __typename: 'Item', id: 'unknown' }, entities[1]]),
    refused: () => {
      throw new Error('SELECT * FROM secrets');
    },
  },
};

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

type Connect = (name: string) => Promise<SubgraphTransport> | SubgraphTransport;

const inProcess: Connect = (name) =>
  createInProcessTransport({
    schema: createSubgraph(FEDERATION_LINK + SUBGRAPHS[name], () => world),
    createContext: () => ({}),
  });

const overHttp: Connect = async (name) => {
  const server = await serveSubgraph(createSubgraph(FEDERATION_LINK + SUBGRAPHS[name], () => world));
  cleanups.push(() => server[Symbol.asyncDispose]());
  return createHttpTransport({ url: server.url, timeoutMs: 2_000 });
};

async function connect(transportTo: Connect): Promise<{ gateway: Gateway; url: string; client: Client }> {
  const names = Object.keys(SUBGRAPHS);
  const { supergraphSdl } = composeSupergraph(
    names.map((name) => ({ name, sdl: FEDERATION_LINK + SUBGRAPHS[name] })),
  );
  const transports = new Map<string, SubgraphTransport>();
  for (const name of names) transports.set(name, await transportTo(name));
  const gateway = createGateway({ supergraphSdl, transports });
  cleanups.push(() => gateway.close());
  const server = createHttpServer({ gateway: () => gateway, isReady: () => true });
  await server.listen({ port: 0, host: '127.0.0.1' });
  cleanups.push(() => server.close());
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/graphql`;
  const client = createClient({ url, retryAttempts: 0 });
  cleanups.push(() => client.dispose());
  return { gateway, url, client };
}

describe.each([
  ['in this process', inProcess],
  ['over HTTP', overHttp],
])('subgraphs %s', (_where, transportTo) => {
  async function all(client: Client, query: string, variables?: Record<string, unknown>): Promise<unknown[]> {
    const results: unknown[] = [];
    for await (const result of client.iterate({ query, variables })) results.push(result);
    return results;
  }

  test('each event comes with its entities, by requirements too', async () => {
    const { client } = await connect(transportTo);
    const query = 'subscription ($first: Int) { new: added(first: $first) { id title: name big } }';
    expect(await all(client, query, { first: 2 })).toEqual([
      { data: { new: { id: '1', title: 'name 1', big: false } } },
      { data: { new: { id: '2', title: 'name 2', big: true } } },
    ]);
    expect(open).toBe(0);
  });

  test('a failing event is one response with errors, the next goes on', async () => {
    const { client } = await connect(transportTo);
    expect(await all(client, 'subscription { failing { id name size } }')).toEqual([
      { data: { failing: { id: '1', name: 'name 1', size: 1 } } },
      {
        data: { failing: null },
        errors: [expect.objectContaining({ path: ['failing', 'size'] })],
      },
      { data: { failing: { id: '2', name: 'name 2', size: 2 } } },
    ]);
  });

  test('a subscription that the subgraph refuses is one error, without its cause', async () => {
    const { client } = await connect(transportTo);
    const results = await all(client, 'subscription { refused { id } }');
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ errors: [{ extensions: { serviceName: 'events' } }] });
  });

  test('when the client leaves, the upstream ends, also while it is silent', async () => {
    const { client } = await connect(transportTo);
    const seen: unknown[] = [];
    const first = Promise.withResolvers<void>();
    const leave = client.subscribe(
      { query: 'subscription { note { text items { name } } }' },
      {
        next(result) {
          seen.push(result);
          if (seen.length === 2) first.resolve();
        },
        error: first.reject,
        complete: () => {},
      },
    );
    await first.promise;
    expect(open).toBe(1);
    leave();
    await expect.poll(() => open, { timeout: 5_000 }).toBe(0);
    expect(seen).toEqual([
      { data: { note: { text: 'a', items: [{ name: 'name 1' }, { name: 'name 2' }, { name: 'name 1' }] } } },
      { data: { note: { text: 'b', items: null } } },
    ]);
  });

  test('a server that closes ends its streams', async () => {
    const { client } = await connect(transportTo);
    const begun = Promise.withResolvers<void>();
    const ended = new Promise<void>((resolve) => {
      client.subscribe(
        { query: 'subscription { note { text } }' },
        { next: () => begun.resolve(), error: () => resolve(), complete: resolve },
      );
    });
    await begun.promise;
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    await ended;
    await expect.poll(() => open, { timeout: 5_000 }).toBe(0);
  });
});

describe('event streams', () => {
  test('answer any operation, and refuse what is wrong with it, as one response', async () => {
    const { url } = await connect(inProcess);
    const ask = async (query: string) => {
      const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
      expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      return response.text();
    };
    expect(await ask('{ calm }')).toBe(
      ':\n\nevent: next\ndata: {"data":{"calm":1}}\n\nevent: complete\ndata:\n\n',
    );
    expect(await ask('subscription { nope }')).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await ask('subscription { added { id } note { text } }')).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  test('a subscription without one is refused before anything is asked', async () => {
    const { gateway } = await connect(inProcess);
    const { json, executed } = await gateway.respond({ source: 'subscription { added { id } }' });
    expect([executed, JSON.parse(json).errors[0].extensions.code]).toEqual([
      false,
      'SUBSCRIPTIONS_NOT_AVAILABLE',
    ]);
    expect(open).toBe(0);
  });
});

test.each(['{ calm ... @defer { calm } }', '{ ... @defer(label: "x") { calm } }', '{ calm @stream }'])(
  'incremental delivery is refused by its own code: %s',
  async (source) => {
    const { gateway } = await connect(inProcess);
    const { json } = await gateway.respond({ source });
    const { errors, data } = JSON.parse(json);
    expect(data).toBeUndefined();
    expect(errors.map((error: { extensions: unknown }) => error.extensions)).toEqual([
      { code: 'INCREMENTAL_DELIVERY_NOT_SUPPORTED' },
    ]);
  },
);
