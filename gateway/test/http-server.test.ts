import { once } from 'node:events';
import { connect } from 'node:net';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpServer } from '../src/http/create-http-server.ts';
import { createFederation } from './support/federation.ts';

const { gateway, requests } = createFederation(
  {
    one: {
      sdl: 'type Query { hello(name: String): String numbers(count: Int!): [Int!]! tree: Tree } type Tree { tree: Tree name: String } type Mutation { bump: Int }',
      resolvers: {
        Query: {
          hello: (_: unknown, { name }: { name?: string }) => `Bonjour ${name ?? 'monde'}`,
          numbers: (_: unknown, { count }: { count: number }) =>
            Array.from({ length: count }, (_unused, index) => index),
          tree: () => ({}),
        },
        Mutation: { bump: () => 1 },
      },
    },
  },
  { limits: { maxTokens: 200, maxDepth: 5, maxAliases: 4, maxRootFields: 10, maxFields: 20 } },
);
let ready = true;
const server = createHttpServer({
  gateway: () => gateway,
  isReady: () => ready,
  exampleQueries: [{ title: 'Dire bonjour</script>', query: '{ hello }', variables: { name: 'Lyon' } }],
  maxBodyBytes: 4_096,
});
let url = '';
beforeAll(async () => {
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as never };
}

test('it follows GraphQL over HTTP in every point that can be audited', async () => {
  const results = await auditServer({ url: `${url}/graphql` });
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  expect(results).toHaveLength(61);
});

test('a connection that has sent nothing holds up no stop', async () => {
  const other = createHttpServer({ gateway: () => gateway, isReady: () => true });
  const { port } = new URL(await other.listen({ port: 0, host: '127.0.0.1' }));
  const accepted = once(other.server, 'connection');
  const socket = connect(Number(port), '127.0.0.1');
  const closed = once(socket, 'close');
  await accepted;
  await other.close();
  await closed;
});

test('a query with variables, over POST and over GET', async () => {
  const query = 'query ($name: String) { hello(name: $name) }';
  const answer = { data: { hello: 'Bonjour Lyon' } };
  expect(await post({ query, variables: { name: 'Lyon' } })).toMatchObject({ status: 200, body: answer });
  const search = new URLSearchParams({ query, variables: '{"name":"Lyon"}' });
  const response = await fetch(`${url}/graphql?${search}`);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual(answer);
});

test('a mutation over GET is refused before it runs', async () => {
  const before = requests.length;
  const response = await fetch(`${url}/graphql?${new URLSearchParams({ query: 'mutation { bump }' })}`);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
  expect(requests.length).toBe(before);
});

describe('what is refused is refused as a GraphQL error with a code, and before any fetch', () => {
  test.each([
    ['a syntax error', { query: '{ hello' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nope }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a wrong argument', { query: '{ hello(name: 3) }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', { query: 'query ($c: Int!) { numbers(count: $c) }' }, 400, 'BAD_USER_INPUT'],
    [
      'a wrong variable',
      { query: 'query ($c: Int!) { numbers(count: $c) }', variables: { c: 'x' } },
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown operation name',
      { query: 'query A { hello }', operationName: 'B' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'an ambiguous document',
      { query: 'query A { hello } query B { hello }' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['no query', {}, 400, 'BAD_REQUEST'],
    ['a body that is not JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['a body that is too large', { query: `{ hello } # ${'x'.repeat(5_000)}` }, 413, 'REQUEST_TOO_LARGE'],
    ['too many tokens', { query: `{ ${'hello '.repeat(250)} }` }, 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'too deep',
      { query: '{ tree { tree { tree { tree { tree { name } } } } } }' },
      400,
      'OPERATION_TOO_LARGE',
    ],
    [
      'too many aliases',
      { query: '{ a: hello b: hello c: hello d: hello e: hello }' },
      400,
      'OPERATION_TOO_LARGE',
    ],
    ['too many root fields', { query: `{ ${'hello '.repeat(11)} }` }, 400, 'OPERATION_TOO_LARGE'],
    [
      'a fragment bomb',
      {
        query: `{ ...A } fragment A on Query { ...B ...B ...B } fragment B on Query { ...C ...C ...C } fragment C on Query { hello hello hello }`,
      },
      400,
      'OPERATION_TOO_LARGE',
    ],
    [
      'fragments in a circle',
      { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a subscription', { query: 'subscription { x }' }, 400, 'SUBSCRIPTIONS_NOT_AVAILABLE'],
  ])('%s', async (...[, body, status, code]) => {
    const before = requests.length;
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toHaveProperty('errors[0].extensions.code', code);
    expect(answer.body).not.toHaveProperty('data');
    expect(requests.length).toBe(before);
  });
});

test('health: live at once, ready when it is; until then queries are told to come again', async () => {
  ready = false;
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const notYet = await fetch(`${url}/health/ready`);
  expect([notYet.status, await notYet.json()]).toEqual([503, { status: 'starting' }]);
  const early = await post({ query: '{ hello }' });
  expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
  expect(early.body).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY' } }] });
  ready = true;
  const now = await fetch(`${url}/health/ready`);
  expect([now.status, await now.json()]).toEqual([200, { status: 'ready' }]);
});

test('the page brings all it needs from here, and the examples as data', async () => {
  const response = await fetch(`${url}/`);
  const page = await response.text();
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(page).not.toMatch(/https?:\/\//);
  const examples = page.match(/id="examples">(.*?)<\/script>/)?.[1] as string;
  expect(JSON.parse(examples)).toEqual([
    { title: 'Dire bonjour</script>', query: '{ hello }', variables: { name: 'Lyon' } },
  ]);
  const assets = [...page.matchAll(/(?:src|href)="(assets[^"]+)"/g)].map(([, path]) => path);
  expect(assets).toHaveLength(6);
  for (const path of assets) {
    const asset = await fetch(`${url}/${path}`);
    expect([path, asset.status]).toEqual([path, 200]);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(50);
  }
});

test('an address without anything is a 404 in the same form', async () => {
  const response = await fetch(`${url}/assets/..%2f..%2fpackage.json`);
  expect([response.status, await response.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  ]);
});
