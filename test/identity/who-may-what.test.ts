import { readFileSync } from 'node:fs';
import { createHttpServer } from '@maillage/gateway';
import { type Caller, type Feed, openDatabase, READ_FEED } from '@maillage/kit';
import type { FastifyInstance } from 'fastify';
import { type GraphQLField, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemeKinds } from '../../gateway/src/hub/scheme-kinds.ts';
import { newApiKey } from '../../gateway/src/identity/api-key.ts';
import { createKeyStore, type KeyGrant, type KeyStore } from '../../gateway/src/identity/key-store.ts';
import { knownScopes } from '../../gateway/src/identity/known-scopes.ts';
import { DEFAULT_DATASET } from '../support/templates.ts';
import { createTestHub, type TestHub } from '../support/test-hub.ts';
import {
  operationOn,
  type RestrictedField,
  restrictedFields,
  type Samples,
  schemaOf,
} from './restricted-fields.ts';

const read = (name: string) => parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'));

/** Everything that is restricted in the graph that clients see, found in the supergraph: what is new is walked too. */
const publicSchema = schemaOf(read('public.graphql'));
const restricted = restrictedFields(read('supergraph.graphql')).flatMap((each) => {
  const operation = operationOn(publicSchema, each);
  return operation === null ? [] : [{ ...each, operation }];
});
const mutations = restricted.filter(({ type }) => type === 'Mutation');
const SCOPES = knownScopes(schemeKinds);

let graph: TestHub;
let server: FastifyInstance;
let keys: KeyStore;
let close: () => Promise<void>;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
  server = createHttpServer({
    gateway: () => graph.hub.gateway,
    isReady: () => true,
    authenticate: graph.hub.authenticate,
    createContext: ({ caller }) => graph.hub.requestContext(caller),
  });
  const database = openDatabase({ url: graph.databaseUrl });
  keys = createKeyStore(database);
  close = database.close;
  await makeKeys();
});

afterAll(async () => {
  await server.close();
  await close();
  await graph[Symbol.asyncDispose]();
});

/** Of the first région of the COG: nothing that is walked lies there. */
const GUADELOUPE = [{ level: 'REGION', code: '01' } as const];

/** A key is known a second later at most: all are made before the first request. */
const keyring = new Map<string, string>();

async function makeKeys(): Promise<void> {
  const grants = restricted.flatMap((each) => [
    { scopes: allBut(each), territories: null },
    { scopes: each.scopes[0] ?? [], territories: null },
    { scopes: each.scopes[0] ?? [], territories: GUADELOUPE },
  ]);
  for (const grant of [...grants, { scopes: ['admin'], territories: null }]) {
    if (!keyring.has(JSON.stringify(grant))) keyring.set(JSON.stringify(grant), await makeKey(grant));
  }
}

async function makeKey(grant: Partial<KeyGrant>): Promise<string> {
  const key = newApiKey();
  await keys.create(key, { label: 'essai', scopes: [], territories: null, expiresOn: null, ...grant });
  return key.text;
}

const keyWith = (scopes: readonly string[], territories: typeof GUADELOUPE | null = null): string =>
  keyring.get(JSON.stringify({ scopes, territories })) ?? '';

interface Answer {
  status: number;
  data?: Record<string, { userErrors?: { code: string }[] } | null> | null;
  codes: unknown[];
  paths: unknown[];
}

async function ask(query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    payload: JSON.stringify({ query }),
  });
  const { data, errors = [] } = response.json();
  return {
    status: response.statusCode,
    data,
    codes: errors.map((error: { extensions: { code: string } }) => error.extensions.code),
    paths: errors.map(({ path }: { path?: unknown[] }) => path?.at(-1)),
  };
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

/** All scopes but those that one of the alternatives needs. */
const allBut = ({ scopes }: RestrictedField) =>
  SCOPES.filter((scope) => scope !== 'admin' && !scopes.flat().includes(scope));

test('there is something to walk, and every mutation is restricted', () => {
  expect(restricted.map(({ type, field }) => `${type}.${field}`)).toContain('Coordination.holderName');
  const all = Object.keys(publicSchema.getMutationType()?.getFields() ?? {});
  expect(mutations.map(({ field }) => field).toSorted()).toEqual(all.toSorted());
});

describe('at the gateway, before anything is asked of a subgraph', () => {
  test('nobody unknown may', async () => {
    for (const { operation, field } of restricted) {
      graph.statements();
      const { status, data, codes, paths } = await ask(operation);
      expect({ field, status, data, codes, paths }).toEqual({
        field,
        status: 401,
        data: undefined,
        codes: ['UNAUTHENTICATED'],
        paths: [field],
      });
      expect(graph.statements()).toEqual([]);
    }
  });

  test('nobody with every other scope may', async () => {
    for (const each of restricted) {
      const { status, data, codes, paths } = await ask(each.operation, bearer(keyWith(allBut(each))));
      expect({ field: each.field, status, data, codes, paths }).toEqual({
        field: each.field,
        status: 403,
        data: undefined,
        codes: ['FORBIDDEN'],
        paths: [each.field],
      });
    }
  });

  test('no key that has expired, was revoked or is forged lets in, not even to what is public', async () => {
    const expired = await makeKey({ scopes: ['admin'], expiresOn: '2025-12-31' });
    const revoked = await makeKey({ scopes: ['admin'] });
    await keys.revoke(revoked.split('_')[1] ?? '');
    const forged = expired.slice(0, 17) + newApiKey().text.slice(17);
    for (const { operation } of [...restricted, { operation: '{ __typename }' }]) {
      for (const key of [expired, revoked, forged]) {
        for (const headers of [bearer(key), { 'x-api-key': key }]) {
          const { status, data, codes } = await ask(operation, headers);
          expect({ operation, status, data, codes }).toEqual({
            operation,
            status: 401,
            data: undefined,
            codes: ['UNAUTHENTICATED'],
          });
        }
      }
    }
  });

  test.each([
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['no credential', { authorization: 'Bearer' }],
    ['a token where no issuer is known', { authorization: 'Bearer a.b.c' }],
    ['something that is no key', { 'x-api-key': 'secret' }],
    ['a credential too long', { authorization: `Bearer ${'a'.repeat(9_000)}` }],
  ])('%s is refused, never taken for nobody', async (_, headers) => {
    expect(await ask('{ __typename }', headers)).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
  });

  test('the scope, or admin, lets in', async () => {
    for (const { operation, scopes, field } of restricted.filter(({ type }) => type !== 'Mutation')) {
      for (const granted of [scopes[0] ?? [], ['admin']]) {
        const { status, codes } = await ask(operation, bearer(keyWith(granted)));
        expect({ field, status }).toEqual({ field, status: 200 });
        expect(codes).not.toContain('UNAUTHENTICATED');
        expect(codes).not.toContain('FORBIDDEN');
      }
    }
  });

  test('who holds the scope in one région writes nothing elsewhere', async () => {
    const before = await changes();
    const outside: string[] = [];
    for (const each of mutations) {
      const scope = each.scopes[0] ?? [];
      const operation = operationOn(publicSchema, each, await samplesOf(scope[0] ?? '')) ?? '';
      const { status, data, codes } = await ask(operation, bearer(keyWith(scope, GUADELOUPE)));
      const refused = data?.[each.field]?.userErrors?.map(({ code }) => code) ?? codes;
      expect(status).toBe(200);
      expect(refused, each.field).not.toEqual([]);
      if (refused.includes('FORBIDDEN')) outside.push(each.field);
    }
    // The rest is refused before: it names a part that the record does not have.
    expect(outside.length).toBeGreaterThan(mutations.length / 2);
    expect(await changes()).toEqual(before);
  });
});

const samples = new Map<string, Samples>();

/** What says which record a mutation is about: one of the data set, in its first version. */
async function samplesOf(scope: string): Promise<Samples> {
  const known = samples.get(scope) ?? {
    id: JSON.stringify(await someRecord(scope.replace('write:', ''))),
    expectedVersion: '1',
  };
  samples.set(scope, known);
  return known;
}

/** Among the first records of a subgraph, the one with most to it. */
async function someRecord(slug: string): Promise<string> {
  const { schemes, partners, actions } = graph.hub.stores;
  const feeds: Record<string, Feed<{ id: string }>> = { partner: partners.feed, action: actions.feed };
  const feed = feeds[slug] ?? schemes.get(slug.toUpperCase())?.feed;
  const { entries } = (await feed?.read(0, 300)) ?? { entries: [] };
  const [richest] = entries.toSorted((a, b) => wealth(b.record) - wealth(a.record));
  return richest?.id ?? '';
}

const wealth = (record: object | null): number =>
  Object.values(record ?? {}).filter((value) => Array.isArray(value) && value.length > 1).length;

/** The last position of every feed. */
async function changes(): Promise<number[]> {
  const { schemes, partners, actions } = graph.hub.stores;
  const feeds = [...schemes.values(), partners, actions].map(({ feed }) => feed);
  return Promise.all(feeds.map(lastOf));
}

async function lastOf(feed: Pick<Feed<unknown>, 'read'>): Promise<number> {
  for (let after = 0; ; ) {
    const { last } = await feed.read(after, 1_000);
    if (last === after) return last;
    after = last;
  }
}

describe('at each subgraph, whatever the gateway says', () => {
  const TODAY = { today: '2026-01-01' };
  const caller: Caller = { actor: 'key:x', scopes: ['admin'], territories: null };
  const signed = (scopes: readonly string[]) =>
    graph.hub.requestContext({ actor: 'key:x', scopes, territories: null }).identity;

  test('nobody unknown, nobody unsigned, nobody with other scopes may; forged identities are refused', () => {
    let walked = 0;
    for (const { sdl, schema, createContext, name } of graph.hub.subgraphs) {
      for (const each of restrictedFields(parse(sdl))) {
        const type = schema.getType(each.type);
        const field = isObjectType(type) ? type.getFields()[each.field] : undefined;
        const codeFor = (identity?: string | null) =>
          codeOf(field, createContext({ ...TODAY, caller, identity }));
        expect([name, each.field, codeFor()]).toEqual([name, each.field, 'UNAUTHENTICATED']);
        expect(
          codeFor(signed([...allBut(each), ...(each.scopes.flat().includes(READ_FEED) ? [] : [READ_FEED])])),
        ).toBe('FORBIDDEN');
        const forged = `${signed(['admin'])?.slice(0, -4)}AAAA`;
        expect(() => createContext({ ...TODAY, identity: forged })).toThrow(/identité/);
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThanOrEqual(restricted.length);
  });
});

function codeOf(field: GraphQLField<unknown, unknown> | undefined, context: unknown): unknown {
  try {
    field?.resolve?.({}, {}, context, {} as never);
    return null;
  } catch (error) {
    return (error as { extensions?: { code?: unknown } }).extensions?.code;
  }
}
