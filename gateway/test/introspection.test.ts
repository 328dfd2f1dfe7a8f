import { buildClientSchema, getIntrospectionQuery, graphqlSync, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { createFederation, toPlain } from './support/federation.ts';

const hidden = createFederation({
  one: {
    sdl: `
      """Un niveau"""
      enum Level { TOWN SECRET @inaccessible }
      interface Named { name: String }
      type Town implements Named { name: String old: Int @deprecated(reason: "name") }
      type Ghost implements Named @inaccessible { name: String }
      input Where { level: Level hidden: Int @inaccessible }
      type Query { level: Level levels(where: Where): [Level!] named: [Named] secret: Int @inaccessible }`,
    resolvers: {
      Query: {
        level: () => 'SECRET',
        levels: () => ['TOWN', 'SECRET'],
        named: () => [
          { __typename: 'Town', name: 'Lyon' },
          { __typename: 'Ghost', name: 'Boo' },
        ],
      },
    },
  },
});

test('introspection shows the public schema, descriptions and deprecations included', async () => {
  const source = getIntrospectionQuery({
    inputValueDeprecation: true,
    specifiedByUrl: true,
    schemaDescription: true,
  });
  const data = (await hidden.query(source)) as never;
  expect({ data }).toEqual(toPlain(graphqlSync({ schema: hidden.gateway.publicSchema, source })));
  const sdl = printSchema(buildClientSchema(data));
  expect(sdl).toContain('"""Un niveau"""');
  expect(sdl).toContain('old: Int @deprecated(reason: "name")');
  expect(sdl).not.toMatch(/secret|ghost|hidden/i);
});

test('introspection and data in one operation, through fragments, aliases and conditions', async () => {
  const source = `query ($name: String!, $no: Boolean!) {
    t: __typename
    named { __typename name }
    ...Meta
    ... on Query { town: __type(name: $name) { name fields(includeDeprecated: true) { name isDeprecated } } }
    none: __type(name: "Ghost") { name }
    __schema @include(if: $no) { description }
  }
  fragment Meta on Query { __schema { queryType { name } } }`;
  const { data } = await hidden.run(source, { name: 'Town', no: false });
  expect(data).toEqual({
    t: 'Query',
    named: [{ __typename: 'Town', name: 'Lyon' }, null],
    __schema: { queryType: { name: 'Query' } },
    town: {
      name: 'Town',
      fields: [
        { name: 'name', isDeprecated: false },
        { name: 'old', isDeprecated: true },
      ],
    },
    none: null,
  });
});

test('introspection asks no subgraph', async () => {
  const before = hidden.requests.length;
  await hidden.query('{ __typename __schema { types { name } } }');
  expect(hidden.requests.length).toBe(before);
});

test('what clients cannot see is null with an error that does not name it', async () => {
  const { data, errors } = await hidden.run('{ level levels named { name } }');
  expect(data).toEqual({ level: null, levels: null, named: [{ name: 'Lyon' }, null] });
  expect(errors?.map(({ path }) => path)).toEqual([['level'], ['levels', 1], ['named', 1]]);
  expect(JSON.stringify(errors)).not.toMatch(/secret|ghost/i);
});

test('what clients cannot see cannot be asked for', async () => {
  for (const source of [
    '{ secret }',
    '{ levels(where: { hidden: 1 }) }',
    '{ levels(where: { level: SECRET }) }',
  ]) {
    const { data, errors } = await hidden.run(source);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
  const { errors } = await hidden.run('query ($w: Where) { levels(where: $w) }', { w: { level: 'SECRET' } });
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
