import type { PlanNode, SequenceNode } from '@graphql-hive/router-query-planner';
import { expect, test } from 'vitest';
import { joinFetches } from '../src/planning/joined-fetches.ts';
import { createFederation } from './support/federation.ts';

interface Reference {
  id: string;
  fact?: string;
}

const next = ({ id }: Reference) => (Number(id) < 5 ? { id: String(Number(id) + 1) } : null);

const { run, requests } = createFederation({
  lists: {
    sdl: `
      type Query { list(from: Int!): [P!]! }
      type Mutation { first: P }
      type P @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { list: (_: unknown, { from }: { from: number }) => [{ id: `${from}` }, { id: `${from + 1}` }] },
      Mutation: { first: () => ({ id: '1' }) },
    },
  },
  ways: {
    sdl: `
      type Mutation { second: P }
      type P @key(fields: "id") {
        id: ID! next: P fact: String @external told: P @requires(fields: "fact")
      }`,
    resolvers: {
      Mutation: { second: () => ({ id: '2' }) },
      P: { next, told: ({ id, fact }: Reference) => (fact === `fact ${id}` ? next({ id }) : null) },
    },
  },
  facts: {
    sdl: 'type P @key(fields: "id") { id: ID! fact: String sum(of: Int): Int other: String }',
    resolvers: {
      P: {
        fact({ id }: Reference) {
          if (id === '3') throw new Error('no fact');
          return `fact ${id}`;
        },
        sum: ({ id }: Reference, { of = 0 }: { of?: number }) => Number(id) + of,
        other: ({ id }: Reference) => `other ${id}`,
      },
    },
  },
});

/** The answer, and for which entities facts were asked, request by request. */
async function ask(source: string, variables?: Record<string, unknown>) {
  requests.length = 0;
  const answer = await run(source, variables);
  const asked = requests
    .filter(({ subgraph }) => subgraph === 'facts')
    .map(({ request }) => Object.values(request.variables).flat() as Reference[])
    .map((references) => references.map(({ id }) => id).filter((id) => id !== undefined));
  return { answer, asked };
}

test('the same question about entities that are found later is put once', async () => {
  const { answer, asked } = await ask('{ list(from: 1) { fact next { fact } } }');
  expect(asked).toEqual([['1', '2', '3']]);
  expect(answer.data).toEqual({
    list: [
      { fact: 'fact 1', next: { fact: 'fact 2' } },
      { fact: 'fact 2', next: { fact: null } },
    ],
  });
  expect(answer.errors?.map(({ path }) => path)).toEqual([['list', 1, 'next', 'fact']]);
});

test('however its fields are ordered, and with the same variables', async () => {
  const source = 'query ($n: Int) { list(from: 1) { other sum(of: $n) next { sum(of: $n) other } } }';
  const { answer, asked } = await ask(source, { n: 10 });
  expect(asked).toEqual([['1', '2', '3']]);
  expect(answer.data).toEqual({
    list: [
      { other: 'other 1', sum: 11, next: { sum: 12, other: 'other 2' } },
      { other: 'other 2', sum: 12, next: { sum: 13, other: 'other 3' } },
    ],
  });
});

test('and is put, too, when nothing is found later', async () => {
  const { answer, asked } = await ask('{ list(from: 5) { other next { other } } }');
  expect(asked).toEqual([['5', '6']]);
  expect(answer).toEqual({
    data: {
      list: [
        { other: 'other 5', next: null },
        { other: 'other 6', next: null },
      ],
    },
  });
});

test.each([
  ['the questions are not the same', '{ list(from: 1) { other next { fact } } }'],
  ['their arguments are not', '{ list(from: 1) { sum(of: 1) next { sum(of: 2) } } }'],
  ['a step on the way needs the answer', '{ list(from: 1) { fact told { fact } } }'],
])('there are two requests where %s', async (_why, source) => {
  const { answer, asked } = await ask(source);
  expect(asked).toHaveLength(2);
  expect(answer.data).toMatchObject({ list: [{}, {}] });
});

test('fields of a mutation each load what is below them before the next one runs', async () => {
  const { answer, asked } = await ask('mutation { first { other } second { other } }');
  expect(asked).toEqual([['1'], ['2']]);
  expect(answer).toEqual({ data: { first: { other: 'other 1' }, second: { other: 'other 2' } } });
});

const root = (operationKind: 'query' | 'mutation', key: string): PlanNode => {
  return { kind: 'Fetch', serviceName: 'lists', operationKind, operation: `${operationKind}{${key}{id}}` };
};

const question = (key: string, field = 'other'): PlanNode => ({
  kind: 'Flatten',
  path: [{ Field: key }],
  node: {
    kind: 'Fetch',
    serviceName: 'facts',
    operation: `query($representations:[_Any!]!){_entities(representations:$representations){...on P{${field}}}}`,
    requires: [{ kind: 'InlineFragment', typeCondition: 'P', selections: [{ kind: 'Field', name: 'id' }] }],
  },
});

test('steps that need nothing of one another become one', () => {
  const plan: PlanNode = { kind: 'Sequence', nodes: [root('query', 'a'), question('a'), question('b')] };
  const { nodes } = joinFetches(plan) as SequenceNode;
  expect(nodes.map(({ kind }) => kind)).toEqual(['Fetch', 'BatchFetch']);
});

test.each([
  [
    'a root field of a mutation',
    [root('mutation', 'a'), question('a'), root('mutation', 'b'), question('b')],
  ],
  [
    'what may depend on a type',
    [root('query', 'a'), question('a', '__typename'), question('b', '__typename')],
  ],
  ['objects', [root('query', 'a'), question('a', 'next{id}'), question('b', 'next{id}')]],
])('nothing is joined across %s', (_what, nodes) => {
  const plan: PlanNode = { kind: 'Sequence', nodes };
  expect(joinFetches(plan)).toEqual(plan);
});
