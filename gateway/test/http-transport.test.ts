import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { createHttpTransport, type HttpTransportOptions } from '../src/transport/http.ts';
import { PLAIN, type SubgraphTransport } from '../src/transport/transport.ts';

const cleanups: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

type Behaviour = (response: ServerResponse, body: string, headers: Record<string, unknown>) => void;

async function listen(behaviour: Behaviour): Promise<string> {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => behaviour(response, body, request.headers));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?v=1`;
}

function connect(options: HttpTransportOptions): SubgraphTransport {
  const transport = createHttpTransport({ timeoutMs: 2_000, ...options });
  cleanups.push(() => transport.close?.());
  return transport;
}

function ask(transport: SubgraphTransport, context: object = {}) {
  const operation = 'query ($n: Int) { a(n: $n) }';
  return transport.execute({
    operation,
    document: parse(operation),
    operationName: undefined,
    variables: { n: 1 },
    context,
  });
}

test('asks in the form of GraphQL over HTTP, with headers from the request', async () => {
  const url = await listen((response, body, headers) =>
    response.end(
      JSON.stringify({
        data: { body: JSON.parse(body), token: headers.authorization, accept: headers.accept },
      }),
    ),
  );
  const transport = connect({
    url,
    headers: (context) => ({ authorization: (context as { token: string }).token }),
  });
  expect(await ask(transport, { token: 'Bearer x' })).toEqual({
    data: {
      body: { query: 'query ($n: Int) { a(n: $n) }', variables: { n: 1 } },
      token: 'Bearer x',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    [PLAIN]: true,
  });
});

test('a GraphQL response counts, whatever its status', async () => {
  const url = await listen((response) =>
    response.writeHead(400).end('{"errors":[{"message":"no such field"}]}'),
  );
  expect(await ask(connect({ url }))).toEqual({ errors: [{ message: 'no such field' }], [PLAIN]: true });
});

test.each<[string, string, Behaviour]>([
  ['not JSON', 'SUBGRAPH_BAD_RESPONSE', (response) => response.writeHead(502).end('<html>')],
  ['JSON that is no GraphQL response', 'SUBGRAPH_BAD_RESPONSE', (response) => response.end('["hello"]')],
  ['an empty body', 'SUBGRAPH_BAD_RESPONSE', (response) => response.end()],
  [
    'a body that says it is too large',
    'SUBGRAPH_BAD_RESPONSE',
    (response) => response.end('x'.repeat(3_000)),
  ],
  [
    'a body that turns out too large',
    'SUBGRAPH_BAD_RESPONSE',
    (response) => {
      response.write('x'.repeat(900));
      setTimeout(() => response.write('x'.repeat(900)), 5);
    },
  ],
  [
    'a body that breaks off',
    'SUBGRAPH_UNREACHABLE',
    (response) => response.write('{"data"', () => response.destroy()),
  ],
  ['a connection that is dropped', 'SUBGRAPH_UNREACHABLE', (response) => response.destroy()],
  ['no answer in time', 'SUBGRAPH_TIMEOUT', () => {}],
  ['half an answer in time', 'SUBGRAPH_TIMEOUT', (response) => response.write('{"data":')],
])('%s is one error of code %s', async (_name, code, behaviour) => {
  const url = await listen(behaviour);
  const { data, errors } = await ask(connect({ url, timeoutMs: 150, maxBodyBytes: 1_000 }));
  expect(data).toBeUndefined();
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
  expect(errors?.[0]?.message).not.toContain('127.0.0.1');
});

test('nobody listening is one error', async () => {
  const url = await listen(() => {});
  for (const cleanup of cleanups.splice(0)) await cleanup();
  const { errors } = await ask(connect({ url }));
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['SUBGRAPH_UNREACHABLE']);
});

test('after a failure the next request is answered', async () => {
  let count = 0;
  const url = await listen((response) =>
    count++ === 0 ? response.destroy() : response.end('{"data":{"a":1}}'),
  );
  const transport = connect({ url });
  expect((await ask(transport)).errors).toHaveLength(1);
  expect(await ask(transport)).toMatchObject({ data: { a: 1 } });
});

test.each([
  ['{"data":{"a":"é ✓"}}', true],
  ['{"data":{"a":"\\u00e9"}}', false],
  ['{"data":{"a":"\\"b\\""}}', false],
])('%s: strings hold nothing that JSON escapes: %s', async (text, isPlain) => {
  const url = await listen((response) => response.end(text));
  expect(await ask(connect({ url }))).toEqual({ ...JSON.parse(text), [PLAIN]: isPlain });
});
