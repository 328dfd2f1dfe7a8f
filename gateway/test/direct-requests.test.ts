import { request as send } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHttpServer } from '../src/http/create-http-server.ts';
import { createFederation } from './support/federation.ts';

const { gateway } = createFederation({
  one: {
    sdl: 'type Query { hello(name: String): String later: String many(of: String!, times: Int!): String! }',
    resolvers: {
      Query: {
        hello: (_: unknown, { name }: { name?: string }) => `Bonjour ${name ?? 'monde'}`,
        later: async () => 'plus tard',
        many: (_: unknown, { of, times }: { of: string; times: number }) => of.repeat(times),
      },
    },
  },
});
const CALLER = { actor: 'key:one', scopes: [], territories: null };
let ready = true;
let failing = false;
let routed = 0;
const reported: unknown[] = [];
const server = createHttpServer({
  gateway: () => gateway,
  isReady: () => ready,
  maxBodyBytes: 2_048,
  authenticate: async () => CALLER,
  createContext: () => {
    if (failing) throw new Error('no context');
    return {};
  },
  onUnexpectedError: (error) => reported.push(error),
});
server.addHook('onRequest', (_request, _reply, done) => {
  routed += 1;
  done();
});
let url = '';
beforeAll(async () => {
  url = `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
beforeEach(() => {
  routed = 0;
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const HELLO = JSON.stringify({ query: '{ hello }' });

/** What a client learns, with what the HTTP library adds by itself left out. */
const SHOWN = ['content-type', 'content-length', 'x-content-type-options', 'allow'];

async function overHttp(body: string, headers: Record<string, string>) {
  const response = await fetch(url, { method: 'POST', body, headers });
  const shown = SHOWN.map((name) => response.headers.get(name));
  return { status: response.status, shown, text: await response.text() };
}

/** The same request given to routing, hooks and body parsers. */
async function routedAnswer(body: string, headers: Record<string, string>) {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    payload: body,
    headers: { accept: '*/*', ...headers },
  });
  const shown = SHOWN.map((name) => response.headers[name]?.toString() ?? null);
  return { status: response.statusCode, shown, text: response.body };
}

const bodies = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .record(
      {
        query: fc.constantFrom(
          '{ hello }',
          'query ($n: String) { hello(name: $n) later }',
          '{ nope }',
          '{',
          '',
        ),
        variables: fc.oneof(
          fc.record({ n: fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()) }),
          fc.jsonValue(),
        ),
        operationName: fc.constantFrom(null, 'Other', 3),
        extensions: fc.constantFrom(null, {}, []),
      },
      { requiredKeys: ['query'] },
    )
    .map((params) => JSON.stringify(params)),
);
const accepts = fc.constantFrom(
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/graphql-response+json, application/json;q=0.9',
  'APPLICATION/JSON; charset=utf-8',
  'application/json; charset=latin1',
  'text/html',
);

test('a request is answered as it would be after routing, whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, accepts, async (body, accept) => {
      routed = 0;
      const direct = await overHttp(body, { ...JSON_TYPE, accept });
      expect(routed).toBe(0);
      expect(direct).toEqual(await routedAnswer(body, { ...JSON_TYPE, accept }));
    }),
    { numRuns: 150, seed: 20_260_101 },
  );
});

describe('what has to be looked at more closely is routed', () => {
  test.each<[string, Record<string, string>, string, number]>([
    ['a bearer', { ...JSON_TYPE, authorization: 'Bearer x' }, HELLO, 200],
    ['an API key', { ...JSON_TYPE, 'x-api-key': 'x' }, HELLO, 200],
    ['an event stream', { ...JSON_TYPE, accept: 'text/event-stream' }, HELLO, 200],
    ['one type of many an event stream', { ...JSON_TYPE, accept: 'a/b, Text/Event-Stream;q=1' }, HELLO, 200],
    ['another media type', { 'content-type': 'text/plain' }, HELLO, 415],
    ['a body that is too large', JSON_TYPE, `${HELLO}${' '.repeat(2_048)}`, 413],
  ])('%s', async (...[, headers, body, status]) => {
    expect((await overHttp(body, headers)).status).toBe(status);
    expect(routed).toBe(1);
  });

  test('a body of unknown length', async () => {
    const options = { method: 'POST', body: new Blob([HELLO]).stream(), headers: JSON_TYPE, duplex: 'half' };
    const response = await fetch(url, options as RequestInit);
    expect([response.status, routed]).toEqual([200, 1]);
  });

  test('whatever comes before the graph is there', async () => {
    ready = false;
    const early = await overHttp(HELLO, JSON_TYPE);
    ready = true;
    expect(early.status).toBe(503);
  });
});

test('a body in pieces is put together before it is decoded', async () => {
  const body = Buffer.from(JSON.stringify({ query: '{ hello(name: "Épinay") }' }));
  const middle = body.indexOf('É') + 1;
  const text = await new Promise<string>((resolve, reject) => {
    const request = send(url, { method: 'POST', headers: { ...JSON_TYPE, 'content-length': body.length } });
    request.on('error', reject).on('response', async (response) => {
      resolve(Buffer.concat(await response.toArray()).toString());
    });
    request.write(body.subarray(0, middle), () => setImmediate(() => request.end(body.subarray(middle))));
  });
  expect([JSON.parse(text), routed]).toEqual([{ data: { hello: 'Bonjour Épinay' } }, 0]);
});

/** The first whole answer on a connection. */
function firstBody(received: Buffer): { text: string; end: number } | null {
  const start = received.indexOf('\r\n\r\n') + 4;
  const length = Number(/content-length: (\d+)/.exec(received.toString('latin1', 0, start))?.[1]);
  const end = start + length;
  return start > 3 && received.length >= end ? { text: received.toString('utf8', start, end), end } : null;
}

test('a client that asks for more than it reads gets its own answers, however many others are answered meanwhile', async () => {
  const asking = (of: string) => {
    const body = JSON.stringify({ query: `{ many(of: "${of}", times: 60000) }` });
    return { body, answer: `{"data":{"many":"${of.repeat(60_000)}"}}` };
  };
  const late = Array.from({ length: 100 }, (_, index) => asking(`é${index}`));
  const socket = connect(Number(new URL(url).port), '127.0.0.1').pause();
  for (const { body } of late) {
    const length = Buffer.byteLength(body);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`,
    );
  }
  for (let index = 0; index < 60; index++) {
    const { body, answer } = asking(`${index % 10}x`);
    expect((await overHttp(body, JSON_TYPE)).text === answer).toBe(true);
  }
  let received = Buffer.alloc(0);
  const expected = late.map(({ answer }) => answer);
  const bodies: string[] = [];
  for await (const piece of socket) {
    received = Buffer.concat([received, piece]);
    for (let body = firstBody(received); body; body = firstBody(received)) {
      bodies.push(body.text);
      received = received.subarray(body.end);
    }
    if (bodies.length === late.length) break;
  }
  expect(bodies.every((body, index) => body === expected[index])).toBe(true);
  expect(routed).toBe(0);
});

test('a server that closes lets what is under way end, and takes nothing more', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<string>();
  const slow = createFederation({
    one: { sdl: 'type Query { slow: String }', resolvers: { Query: { slow: () => released } } },
  });
  const closing = createHttpServer({ gateway: () => slow.gateway, isReady: () => true });
  const address = new URL(await closing.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(address.port), '127.0.0.1');
  const body = JSON.stringify({ query: '{ slow }' });
  const ask = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const heads: string[] = [];
  socket.on('data', (data) => heads.push(data.toString().split('\r\n', 1)[0] as string));
  socket.write(ask);
  await vi.waitUntil(() => slow.requests.length === 1);
  const closed = closing.close();
  await vi.waitUntil(() => !closing.server.listening);
  release('enfin');
  await vi.waitUntil(() => heads.length === 1);
  socket.write(ask);
  await closed;
  expect(heads[0]).toBe('HTTP/1.1 200 OK');
  expect(slow.requests).toHaveLength(1);
});

test('a failure is told to the operator, and to clients only that there was one', async () => {
  failing = true;
  const direct = await overHttp(HELLO, JSON_TYPE);
  const afterRouting = await routedAnswer(HELLO, JSON_TYPE);
  failing = false;
  expect(direct).toEqual(afterRouting);
  expect(direct.status).toBe(500);
  expect(JSON.parse(direct.text)).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
  expect(reported).toEqual([new Error('no context'), new Error('no context')]);
});
