import { composeServices } from '@apollo/composition';
import type { Caller } from '@maillage/kit';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createFederation, FEDERATION_LINK, type TestSubgraph } from '../support/federation.ts';

const people: TestSubgraph = {
  sdl: `
    type Query { people: [Person!]! things: [Thing!]! secret: Secret mine: String @authenticated guarded: String @policy(policies: [["p"]]) }
    type Mutation { rename(id: ID!): Person @requiresScopes(scopes: [["write"]]) }
    type Person implements Thing @key(fields: "id") {
      id: ID!
      label: String
      name: String @requiresScopes(scopes: [["read:names"], ["read:all", "read:people"]])
    }
    type Place implements Thing { id: ID! label: String @requiresScopes(scopes: [["read:places"]]) }
    interface Thing { id: ID! label: String }
    type Secret @requiresScopes(scopes: [["read:secrets"]]) { id: ID! }`,
  resolvers: {
    Query: {
      people: () => [{ id: '1', name: 'Ada' }],
      things: () => [{ __typename: 'Person', id: '1', label: 'l' }],
      secret: () => ({ id: 's' }),
      mine: () => 'mine',
    },
    Mutation: { rename: (_: unknown, { id }: { id: string }) => ({ id, name: 'Grace' }) },
  },
};

const jobs: TestSubgraph = {
  sdl: `type Person @key(fields: "id") { id: ID! job: String @requiresScopes(scopes: [["read:jobs"]]) }`,
  resolvers: {
    Person: { __resolveReference: ({ id }: { id: string }) => ({ id }), job: () => 'engineer' },
  },
};

const federation = createFederation({ people, jobs });

async function ask(
  source: string,
  scopes: readonly string[] | null,
  variables?: Record<string, unknown>,
): Promise<unknown> {
  const caller: Caller | null = scopes && { actor: 'key:x', scopes, territories: null };
  federation.requests.length = 0;
  const { data, errors } = await federation.gateway.execute({ source, variables, context: { caller } });
  if (!errors) return JSON.parse(JSON.stringify(data));
  expect(data).toBeUndefined();
  expect(federation.requests).toEqual([]);
  return errors.map(({ path, extensions }) => `${extensions.code} ${path?.join('.')}`);
}

describe('an operation is refused whole, before anything is fetched, for', () => {
  test('a field without the scopes of any alternative', async () => {
    const source = '{ people { id name } }';
    expect(await ask(source, null)).toEqual(['UNAUTHENTICATED people.name']);
    expect(await ask(source, ['read:all'])).toEqual(['FORBIDDEN people.name']);
    const answer = { people: [{ id: '1', name: 'Ada' }] };
    expect(await ask(source, ['read:names'])).toEqual(answer);
    expect(await ask(source, ['read:people', 'read:all'])).toEqual(answer);
    expect(await ask(source, ['admin'])).toEqual(answer);
  });

  test('a field of another subgraph', async () => {
    expect(await ask('{ people { job } }', [])).toEqual(['FORBIDDEN people.job']);
    expect(await ask('{ people { job } }', ['read:jobs'])).toEqual({ people: [{ job: 'engineer' }] });
  });

  test('each such field, by the path where it is asked for', async () => {
    const source = `
      { a: people { b: name ...F } c: secret { id } }
      fragment F on Person { ... on Thing { ... on Person { job } } }`;
    expect(await ask(source, [])).toEqual([
      'FORBIDDEN a.b',
      'FORBIDDEN a.job',
      'FORBIDDEN c',
      'FORBIDDEN c.id',
    ]);
  });

  test('a field that asks only who asks', async () => {
    expect(await ask('{ mine }', null)).toEqual(['UNAUTHENTICATED mine']);
    expect(await ask('{ mine }', [])).toEqual({ mine: 'mine' });
  });

  test('a mutation', async () => {
    const source = 'mutation { rename(id: 1) { id } }';
    expect(await ask(source, ['read:names'])).toEqual(['FORBIDDEN rename']);
    expect(await ask(source, ['write'])).toEqual({ rename: { id: '1' } });
  });

  test('a field of an interface that one of its types restricts, unless that type is left out', async () => {
    expect(await ask('{ things { label } }', [])).toEqual(['FORBIDDEN things.label']);
    expect(await ask('{ things { label } }', ['read:places'])).toEqual({ things: [{ label: 'l' }] });
    expect(await ask('{ things { ... on Person { label } } }', null)).toEqual({ things: [{ label: 'l' }] });
  });

  test('a policy, whoever asks: none is evaluated here', async () => {
    expect(await ask('{ guarded }', ['admin'])).toEqual(['FORBIDDEN guarded']);
  });
});

describe('an operation is not refused for', () => {
  test('what is left out by a condition', async () => {
    const source = 'query ($names: Boolean!) { people { id name @include(if: $names) } }';
    expect(await ask(source, null, { names: false })).toEqual({ people: [{ id: '1' }] });
    expect(await ask(source, null, { names: true })).toEqual(['UNAUTHENTICATED people.name']);
  });

  test('what is public', async () => {
    expect(await ask('{ people { id } }', null)).toEqual({ people: [{ id: '1' }] });
  });

  test('a type’s name, or what the schema says of itself', async () => {
    const source = '{ __type(name: "Person") { name } people { __typename } }';
    expect(await ask(source, null)).toEqual({
      __type: { name: 'Person' },
      people: [{ __typename: 'Person' }],
    });
  });
});

test('a response and a stream say the same, and a response why', async () => {
  const request = { source: '{ people { name } }', context: { caller: null } };
  const response = await federation.gateway.respond(request);
  expect(response).toMatchObject({ executed: false, denied: 'UNAUTHENTICATED' });
  const events = [];
  for await (const event of federation.gateway.subscribe(request)) events.push(event);
  expect(events).toEqual([response.json]);
});

test('rules are read under the names that a supergraph gives them, from Apollo’s composition too', async () => {
  const renamed = (sdl: string) =>
    (FEDERATION_LINK + sdl)
      .replace('"@requiresScopes"', '{ name: "@requiresScopes", as: "@needs" }')
      .replaceAll('@requiresScopes(', '@needs(');
  const services = Object.entries({ people, jobs }).map(([name, { sdl }]) => ({
    name,
    typeDefs: parse(renamed(sdl)),
    url: 'http://subgraph.invalid',
  }));
  const { supergraphSdl = '', errors } = composeServices(services);
  expect(errors ?? []).toEqual([]);
  const { gateway } = createFederation({ people, jobs }, { supergraphSdl });
  const answer = await gateway.execute({ source: '{ people { name job } mine }' });
  expect(answer.errors?.map(({ path }) => path?.join('.')).toSorted()).toEqual([
    'mine',
    'people.job',
    'people.name',
  ]);
});
