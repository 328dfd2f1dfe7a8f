import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createGraph, type GraphDefinition, type GraphObject } from './support/graph.ts';

function fail(code: string) {
  return () => {
    throw new GraphQLError(`failed with ${code}`, { extensions: { code, detail: 7 } });
  };
}

const people: GraphObject[] = [
  {
    __typename: 'Person',
    id: '1',
    name: 'Ada',
    nick: 'a',
    boss: () => people[1],
    age: 36,
    email: fail('NO_EMAIL'),
  },
  {
    __typename: 'Person',
    id: '2',
    name: 'Bob',
    nick: fail('NO_NICK'),
    boss: null,
    age: fail('NO_AGE'),
    email: 'b@x',
  },
  { __typename: 'Person', id: '3', name: null, nick: 'c', boss: () => people[0], age: 20, email: null },
];

/** Only the subgraph `people` knows that there is a fourth. */
const stranger: GraphObject = { __typename: 'Person', id: '4', name: 'Dan', nick: null, boss: null };

const definition: GraphDefinition = {
  subgraphs: {
    people: `
      type Person @key(fields: "id") { id: ID! name: String! nick: String boss: Person }
      type Query { people: [Person] strict: [Person!] twice: [Person] person(id: ID!): Person boom: Int! calm: Int bare: [Int!] }`,
    details: 'type Person @key(fields: "id") { id: ID! age: Int! email: String }',
  },
  roots: {
    people: () => people,
    strict: () => people,
    twice: () => [people[2], people[2]],
    person: ({ id }: { id: string }) => [...people, stranger].find((each) => each.id === id),
    boom: fail('BOOM'),
    calm: fail('CALM'),
    bare: [1, null, 3],
  },
  entities: people,
};

const graph = createGraph(definition);

interface Answer {
  data: unknown;
  errors: [path: string, code: unknown][];
}

function summary({
  data,
  errors = [],
}: {
  data?: unknown;
  errors?: readonly { path?: readonly unknown[]; extensions?: object }[];
}): Answer {
  const list = errors.map(({ path, extensions }): Answer['errors'][number] => {
    const code = extensions && 'code' in extensions ? extensions.code : undefined;
    return [path?.join('.') ?? '', code];
  });
  return { data, errors: list.sort() };
}

describe('nulls go as far up, and errors stand where, graphql-js puts them on one schema', () => {
  test.each([
    '{ people { id nick } }',
    '{ a: people { n: nick b: boss { c: nick } } }',
    '{ people { age } }',
    '{ people { x: age e: email boss { age y: email } } }',
    '{ strict { age } }',
    '{ twice { age boss { age email boss { email nick } } } }',
    '{ twice { email boss { boss { age } } } }',
    '{ calm person(id: "2") { boss { age } age } }',
    '{ person(id: "3") { name } }',
    '{ people { ... on Person { z: name } } }',
    '{ bare }',
    '{ boom person(id: "1") { name } }',
  ])('%s', async (source) => {
    const federated = summary(await graph.federated(source));
    const merged = summary(await graph.merged(source));
    expect(federated.data).toEqual(merged.data);
    expect(federated.errors.map(([path]) => path)).toEqual(merged.errors.map(([path]) => path));
    for (const [index, [, code]] of merged.errors.entries()) {
      if (code !== undefined) expect(federated.errors[index]?.[1]).toBe(code);
    }
  });
});

test('an error says which subgraph it is from, and keeps its own extensions', async () => {
  expect(await graph.federated('{ person(id: "2") { a: nick } }')).toEqual({
    data: { person: { a: null } },
    errors: [
      {
        message: 'failed with NO_NICK',
        path: ['person', 'a'],
        extensions: { code: 'NO_NICK', detail: 7, serviceName: 'people' },
      },
    ],
  });
});

test('an error about an entity goes to every place where it stands', async () => {
  const { errors } = summary(await graph.federated('{ people { boss { email } email } }'));
  expect(errors).toEqual([
    ['people.0.email', 'NO_EMAIL'],
    ['people.2.boss.email', 'NO_EMAIL'],
  ]);
});

test('an error about an entity under one that stands in two places goes to both', async () => {
  const { errors } = summary(await graph.federated('{ twice { email boss { email } } }'));
  expect(errors).toEqual([
    ['twice.0.boss.email', 'NO_EMAIL'],
    ['twice.1.boss.email', 'NO_EMAIL'],
  ]);
});

test('an entity that a subgraph does not know is null from there on', async () => {
  expect(await graph.federated('{ person(id: "4") { name email } }')).toEqual({
    data: { person: { name: 'Dan', email: null } },
  });
  expect(summary(await graph.federated('{ person(id: "4") { name age } }'))).toEqual({
    data: { person: null },
    errors: [['person.age', 'NON_NULL_VIOLATION']],
  });
});

test('what subgraph code throws without meaning to stays inside', async () => {
  const secret = createGraph({
    ...definition,
    roots: {
      ...definition.roots,
      calm: () => {
        throw new Error('SELECT * FROM people failed at /srv/app/db.ts');
      },
    },
  });
  expect(await secret.federated('{ calm }')).toEqual({
    data: { calm: null },
    errors: [
      {
        message: 'Internal server error',
        path: ['calm'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: 'people' },
      },
    ],
  });
});

describe('a subgraph that fails as a whole costs its own fields and one error', () => {
  const broken = createGraph(definition, {
    wrap: (name, transport) =>
      name === 'details' ? { execute: () => Promise.reject(new Error('ECONNREFUSED 10.0.0.1')) } : transport,
  });

  test('where they may be null', async () => {
    expect(await broken.federated('{ people { nick email } person(id: "4") { email } }')).toMatchObject({
      data: {
        people: [
          { nick: 'a', email: null },
          { nick: null, email: null },
          { nick: 'c', email: null },
        ],
        person: { email: null },
      },
      errors: [
        { path: ['people', 1, 'nick'], extensions: { code: 'NO_NICK', serviceName: 'people' } },
        {
          message: 'The subgraph "details" failed to answer.',
          extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'details' },
        },
      ],
    });
  });

  test('where they may not, what holds them is null, without a further error', async () => {
    expect(await broken.federated('{ people { age } calm }')).toMatchObject({
      data: { people: [null, null, null], calm: null },
      errors: [{ path: ['calm'] }, { path: ['people'], extensions: { serviceName: 'details' } }],
    });
  });
});

describe('a subgraph that lies', () => {
  const lies: Record<string, unknown> = {
    'nothing at all': undefined,
    'a string': 'hello',
    'data that is a list': { data: [] },
    'neither data nor errors': {},
    'too few entities': { data: { _entities: [{ email: 'x' }] } },
    'no list of entities': { data: { _entities: { email: 'x' } } },
    'entities that are no objects': { data: { _entities: ['a', 'b', 'c'] } },
    'errors without message or path': { data: null, errors: [{}] },
    'errors that are not a list': { data: null, errors: 'many' },
  };

  test.each(Object.keys(lies))('%s', async (lie) => {
    const lying = createGraph(definition, {
      wrap: (name, transport) =>
        name === 'details' ? { execute: async () => structuredClone(lies[lie]) as never } : transport,
    });
    const { data, errors } = await lying.federated('{ people { id email } }');
    expect(data).toEqual({ people: ['1', '2', '3'].map((id) => ({ id, email: null })) });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['people'], extensions: { serviceName: 'details' } });
  });

  test('values of the wrong kind are null, each with an error at its place', async () => {
    const lying = createGraph(definition, {
      wrap: (name, transport) =>
        name === 'people'
          ? {
              execute: async () => ({
                data: { people: [{ nick: { a: 1 }, boss: 'Bob' }, 'Ada'], bare: 'many', calm: 'x' },
              }),
            }
          : transport,
    });
    const answer = summary(await lying.federated('{ people { nick boss { id } } bare calm }'));
    expect(answer.data).toEqual({ people: [{ nick: null, boss: null }, null], bare: null, calm: null });
    expect(answer.errors.map(([path]) => path)).toEqual([
      'bare',
      'calm',
      'people.0.boss',
      'people.0.nick',
      'people.1',
    ]);
  });

  test('an error whose path is a trap leaves the process as it was', async () => {
    const path = ['__proto__', 'polluted'];
    const lying = createGraph(definition, {
      wrap: (name, transport) =>
        name === 'people'
          ? { execute: async () => ({ data: { calm: null }, errors: [{ message: 'x', path }] }) as never }
          : transport,
    });
    await lying.federated('{ calm }');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
