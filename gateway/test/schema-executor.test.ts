import {
  buildSchema,
  execute,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { compileOperation } from '../src/transport/schema-executor/compile-operation.ts';

const later = <T>(value: T, turns = 1): Promise<T> =>
  turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, turns - 1));
const failing = (message: string) => () => {
  throw new Error(message);
};

class Rock {
  mass = 3;
}

const allThatIsTold: GraphQLFieldResolver<unknown, unknown> = (...[, args, context, info]) => {
  const { fieldName, fieldNodes, returnType, parentType, path } = info;
  const { schema, fragments, rootValue, operation, variableValues } = info;
  const places = fieldNodes.map(({ loc }) => loc?.start);
  const named = [Object.keys(fragments), operation.name?.value, schema.getQueryType()?.name];
  const asked = { args, context, fieldName, places, returnType, parentType, path, named };
  return JSON.stringify({ ...asked, rootValue: rootValue ?? null, variableValues });
};

const resolvers: Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  Query: {
    thing: () => ({
      id: 1,
      name: (args: { upper: boolean }) => (args.upper ? 'NAME' : 'name'),
      late: later('late', 3),
    }),
    things: () => new Set([{ id: 'a' }, later({ id: 'b' }), null, new Error('an item that is an error')]),
    strict: () => [{ id: 'a' }, { id: null }],
    nodes: () => [
      { __typename: 'Thing', id: 'a' },
      new Rock(),
      { __typename: 'Nothing' },
      { __typename: 'Query' },
      {},
    ],
    rocks: () => [new Rock(), later(new Rock()), { mass: 4 }],
    notAList: () => 'text',
    numbers: () => [1, '2', 'three', 1.5, null],
    echo: (_source, args) => JSON.stringify(args),
    say: (_source, args) => JSON.stringify(args),
    context: allThatIsTold,
    grid: () => [[{ id: 'a' }, { id: 'b' }], [later({ id: 'c' })]],
  },
  Thing: {
    told: allThatIsTold,
    broken: failing('broken'),
    brokenLater: async () => later(Promise.reject(new Error('broken later')), 2),
    required: () => null,
    requiredLater: () => later(null, 2),
    self: (source) => source,
    selfLater: (source) => later(source, 2),
  },
  Mutation: {
    add: async (_source, { to, wait }: { to: string; wait: number }) => {
      await later(null, wait);
      log += to;
      return log;
    },
  },
};

let log = '';

function createSchema(): GraphQLSchema {
  const schema = buildSchema(`
    interface Node { mass: Int }
    union Anything = Thing | Rock
    enum Size { SMALL LARGE }
    input Range { from: Int = 1 to: Int }
    type Rock implements Node { mass: Int }
    type Thing implements Node {
      told: String id: ID! name(upper: Boolean = true): String mass: Int late: String! broken: String brokenLater: String
      required: Int! requiredLater: Int! self: Thing selfLater: Thing!
    }
    type Query {
      grid: [[Thing]] thing: Thing things: [Thing] strict: [Thing!] nodes: [Node] anything: Anything rocks: [Rock] notAList: [Int]
      numbers: [Int] echo(id: ID! = "x", range: Range, list: [Int!]): String
      say(text: String, many: Int, much: Float, sure: Boolean, size: Size, must: Int! = 3, else: Int = 4): String context(n: Int): String nothing: Thing
    }
    type Mutation { add(to: String!, wait: Int!): String! }`);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName) as GraphQLObjectType;
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (field) field.resolve = resolve;
    }
  }
  const rock = schema.getType('Rock') as GraphQLObjectType;
  rock.isTypeOf = (value, _context, { path }) => value instanceof Rock && path.key !== 0 && later(true);
  return schema;
}

test.each([
  '{ thing { id name plain: name(upper: false) late __typename } nothing { id } }',
  '{ things { id } }',
  '{ strict { id } }',
  '{ thing { broken brokenLater id } }',
  '{ thing { self { required } id } }',
  '{ thing { self { requiredLater brokenLater } id } }',
  '{ thing { selfLater { requiredLater broken } brokenLater } other: thing { id } }',
  '{ thing { required brokenLater late broken } }',
  '{ nodes { mass __typename ... on Thing { id } ...R } } fragment R on Rock { heavy: mass }',
  '{ rocks { mass } }',
  '{ notAList numbers }',
  '{ echo one: echo(id: 1, range: { to: 2 }) two: echo(range: {}, list: 3) three: echo(id: "y", list: [1]) }',
  'query ($id: ID!, $to: Int, $list: [Int!]) { a: echo(id: $id, range: { to: $to }, list: $list) b: echo(id: $id) }',
  'query ($id: ID!, $range: Range, $list: [Int!]) { echo(list: $list, range: $range, id: $id) }',
  'query ($n: Int) { context(n: $n) thing { id } }',
  'query Told($n: Int) { context(n: $n) grid { ...T self { again: told } } things { told } } fragment T on Thing { told }',
  '{ say a: say(text: "t", many: 1, much: 2, sure: true, size: LARGE, must: 5, else: null) b: say(text: null) }',
  'query ($n: Int, $id: String) { say(many: $n, text: $id, sure: false) must: say(must: 1, else: $n) }',
  '{ same: thing { id } same: thing { name ...F ... on Node { mass } } } fragment F on Thing { late }',
  'mutation { a: add(to: "a", wait: 5) b: add(to: "b", wait: 0) }',
])('%s is answered as graphql-js answers it', async (source) => {
  const schema = createSchema();
  const document = parse(source, { noLocation: true });
  const compiled = compileOperation(document, { schema, byReference: false });
  if (!compiled) throw new Error('It was left to graphql-js.');
  for (const variables of [
    {},
    { id: 'i', n: 1 },
    { id: 7, to: null, list: [1, 2], range: { to: 5 } },
    { id: {}, n: 'x' },
  ]) {
    const contextValue = { who: 'me' };
    log = '';
    const expected = await execute({ schema, document, variableValues: variables, contextValue });
    log = '';
    const actual = await compiled(variables, contextValue);
    expect(JSON.parse(JSON.stringify(actual))).toEqual(JSON.parse(JSON.stringify(expected)));
  }
});

test.each([
  'query A { echo } query B { echo }',
  '{ echo @skip(if: true) }',
  '{ __schema { queryType { name } } }',
])('%s is left to graphql-js', (source) => {
  expect(compileOperation(parse(source), { schema: createSchema(), byReference: false })).toBeNull();
});

test('what is there at once is answered at once', () => {
  const compiled = compileOperation(parse('{ numbers }'), { schema: createSchema(), byReference: false });
  expect(compiled?.({}, {})).not.toBeInstanceOf(Promise);
});
