import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { expect, test } from 'vitest';
import { createFederation } from './support/federation.ts';

function readDay(value: unknown): Date {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(value);
  throw new GraphQLError('Expected a day, YYYY-MM-DD.');
}

const Day = new GraphQLScalarType({
  name: 'Day',
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});

const { run, requests } = createFederation(
  {
    one: {
      sdl: 'scalar Day scalar Any input In { day: Day any: Any } type Query { day(on: Day, in: In): String }',
      resolvers: { Query: { day: (_: unknown, args: unknown) => JSON.stringify(args) } },
    },
  },
  { scalars: { Day } },
);

test('subgraphs are given what clients wrote', async () => {
  const source =
    'query ($on: Day, $in: In) { a: day(on: $on, in: $in) b: day(on: "2024-02-03", in: { any: { x: [1] } }) }';
  const { data } = await run(source, { on: '2024-01-01', in: { day: '2024-01-02', any: [1, { y: null }] } });
  expect(data).toEqual({
    a: '{"on":"2024-01-01","in":{"day":"2024-01-02","any":[1,{"y":null}]}}',
    b: '{"on":"2024-02-03","in":{"any":{"x":[1]}}}',
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['{ day(on: "soon") }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['{ day(in: { day: 3 }) }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['query ($in: In) { day(in: $in) }', { in: { day: 'soon' } }, 'BAD_USER_INPUT'],
])('what a scalar refuses is refused before anything runs: %s', async (source, ...[variables, code]) => {
  const before = requests.length;
  const { data, errors } = await run(source, variables);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toContain('Expected a day, YYYY-MM-DD.');
  expect(errors?.[0]?.extensions?.code).toBe(code);
  expect(requests.length).toBe(before);
});
