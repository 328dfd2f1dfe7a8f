import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@maillage/gateway';
import fc from 'fast-check';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainClsm } from './support/plain-scheme.ts';
import { EMPTY } from './support/templates.ts';
import { createTestHub, type TestHub } from './support/test-hub.ts';

let graph: TestHub;
let url: string;
const cleanups: (() => unknown)[] = [];

beforeAll(async () => {
  graph = await createTestHub(EMPTY);
  const server = createHttpServer({
    gateway: () => graph.hub.gateway,
    isReady: () => true,
    createContext: () => graph.hub.requestContext(),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/graphql`;
  cleanups.push(
    () => graph[Symbol.asyncDispose](),
    () => server.close(),
  );
});

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

const versions = new Map<string, number>();

/** Writes the next version of a record, and has it taken in. @returns what an event of it looks like */
async function write(id: string): Promise<string> {
  const version = versions.get(id) ?? 0;
  versions.set(id, version + 1);
  const name = `${id} ${version + 1}`;
  await graph.hub.stores.schemes
    .get('CLSM')
    ?.writer.write(plainClsm(id, name), version, { actor: 'essai', reason: null });
  await graph.hub.refresh();
  return name;
}

const SUBSCRIPTION = `subscription ($after: String) {
  schemeChanged(after: $after, kinds: [CLSM]) {
    cursor change { recordId version operation } scheme { id ... on Clsm { name } }
  }
}`;

interface Event {
  cursor: string;
  change: { recordId: string; version: number; operation: string };
  scheme: { id: string; name: string } | null;
}

async function* events(after: string | null): AsyncGenerator<Event, void, undefined> {
  const client = createClient({ url, retryAttempts: 0 });
  try {
    for await (const { data, errors } of client.iterate<{ schemeChanged: Event }>({
      query: SUBSCRIPTION,
      variables: { after },
    })) {
      expect(errors).toBeUndefined();
      if (data) yield data.schemeChanged;
    }
  } finally {
    client.dispose();
  }
}

async function cursor(): Promise<string> {
  const { data } = await graph.query('{ changesCursor }');
  return (data as { changesCursor: string }).changesCursor;
}

test('each change comes with the scheme, fields of its own subgraph included', async () => {
  const stream = events(await cursor());
  await write('clsm_a');
  expect((await stream.next()).value).toMatchObject({
    change: { recordId: 'clsm_a', version: 1, operation: 'CREATED' },
    scheme: { id: 'clsm_a', name: 'clsm_a 1' },
  });
  const waiting = stream.next();
  await write('clsm_a');
  expect((await waiting).value).toMatchObject({ scheme: { name: 'clsm_a 2' } });
  await graph.hub.stores.schemes.get('CLSM')?.writer.withdraw('clsm_a', 2, { actor: 'essai', reason: null });
  await graph.hub.refresh();
  expect((await stream.next()).value).toMatchObject({
    change: { recordId: 'clsm_a', version: 3, operation: 'WITHDRAWN' },
    scheme: null,
  });
  await stream.return();
});

test('several subscriptions go over one connection', async () => {
  const after = await cursor();
  const client = createClient({ url: `${url}/stream`, singleConnection: true, retryAttempts: 0 });
  const subscribe = () =>
    client.iterate<{ schemeChanged: Event }>({ query: SUBSCRIPTION, variables: { after } });
  const streams = [subscribe(), subscribe()];
  const first = Promise.all(streams.map((stream) => stream.next()));
  const name = await write('clsm_shared');
  for (const { value } of await first) expect(value?.data?.schemeChanged.scheme?.name).toBe(name);
  for (const stream of streams) await stream.return?.();
  client.dispose();
});

test('a client that is cut off at any moments and resumes misses nothing and gets nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          before: fc.array(fc.constantFrom('clsm_b', 'clsm_c'), { maxLength: 3 }),
          during: fc.array(fc.constantFrom('clsm_b', 'clsm_c'), { maxLength: 3 }),
          /** Share of what there is to take before the cut. */
          taken: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      async (connections) => {
        let after = await cursor();
        const expected: string[] = [];
        const got: string[] = [];
        const take = async (stream: AsyncGenerator<Event>, upTo: number) => {
          while (got.length < upTo) {
            const { value } = (await stream.next()) as { value: Event };
            got.push(`${value.change.recordId} ${value.change.version}`);
            after = value.cursor;
          }
        };
        for (const { before, during, taken } of connections) {
          for (const id of before) expected.push(await write(id));
          const stream = events(after);
          const upTo = got.length + Math.round(taken * (expected.length + during.length - got.length));
          const taking = take(stream, upTo);
          for (const id of during) expected.push(await write(id));
          await taking;
          await stream.return();
        }
        const last = events(after);
        await take(last, expected.length);
        await last.return();
        expect(got).toEqual(expected);
      },
    ),
    { numRuns: 12 },
  );
});
