import { describe, expect, test } from 'vitest';
import { composeSupergraph } from '../src/composition/compose-supergraph.ts';
import { CompositionError } from '../src/composition/composition-error.ts';
import { validateSupergraph } from '../src/composition/validate-supergraph.ts';
import { createGateway } from '../src/execution/create-gateway.ts';
import { FEDERATION_LINK } from './support/federation.ts';

const subgraphs = [
  {
    name: 'a',
    sdl: `${FEDERATION_LINK}
      """Un dispositif"""
      type Scheme @key(fields: "id") { "Son identifiant" id: ID! secret: Int @inaccessible name: String @deprecated(reason: "title") kind: Kind }
      enum Kind { OPEN HIDDEN @inaccessible }
      type Query { scheme(id: ID! = "1"): Scheme hidden: Hidden @inaccessible }
      type Hidden @inaccessible { x: Int }`,
    url: 'http://a.test/graphql',
  },
  { name: 'b', sdl: `${FEDERATION_LINK} type Scheme @key(fields: "id") { id: ID! links: [String!]! }` },
];

test('the public schema has descriptions and deprecations, and nothing that is inaccessible or of federation', () => {
  expect(composeSupergraph(subgraphs).publicSdl).toBe(`enum Kind {
  OPEN
}

type Query {
  scheme(id: ID! = 1): Scheme
}

"""Un dispositif"""
type Scheme {
  """Son identifiant"""
  id: ID!
  kind: Kind
  links: [String!]!
  name: String @deprecated(reason: "title")
}
`);
});

test('the order of subgraphs changes nothing that clients see', () => {
  expect(composeSupergraph([...subgraphs].reverse()).publicSdl).toBe(composeSupergraph(subgraphs).publicSdl);
});

test('every reason against composing is listed', () => {
  const clash = [
    { name: 'a', sdl: `${FEDERATION_LINK} type Query { x: Thing y: Int } type Thing { a: Int b: Int }` },
    { name: 'b', sdl: `${FEDERATION_LINK} type Thing { a: Int b: Int }` },
  ];
  const error = caught(() => composeSupergraph(clash));
  expect(error.problems.map(({ code }) => code)).toEqual(['INVALID_FIELD_SHARING', 'INVALID_FIELD_SHARING']);
  expect(error.message).toContain('Thing.a');
  expect(error.message).toContain('Thing.b');
});

test('SDL that does not parse says where', () => {
  const error = caught(() =>
    composeSupergraph([
      { name: 'a', sdl: 'type Query {' },
      { name: 'b', sdl: 'nonsense' },
    ]),
  );
  expect(error.problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^\[a\] Syntax Error: .* \(line 1, column 13\)$/),
    expect.stringMatching(/^\[b\] Syntax Error: /),
  ]);
});

describe('a supergraph that is not valid is refused before the planner sees it', () => {
  const { supergraphSdl } = composeSupergraph(subgraphs);

  test('a valid one names its subgraphs', () => {
    expect(validateSupergraph(supergraphSdl).subgraphs).toEqual([
      { name: 'a', url: 'http://a.test/graphql' },
      { name: 'b', url: '' },
    ]);
  });

  test.each<[string, string | RegExp, string, RegExp]>([
    ['a key that does not parse', 'key: "id"', 'key: "id {"', /@key of Scheme, "id {": not a selection/],
    ['a key that ends the selection', 'key: "id"', 'key: "id } {"', /@key of Scheme/],
    ['an empty key', 'key: "id"', 'key: ""', /@key of Scheme/],
    ['a key on a field that is not there', 'key: "id"', 'key: "nope"', /Scheme has no field nope/],
    ['a key that selects into a leaf', 'key: "id"', 'key: "id { x }"', /Scheme.id takes no selections/],
    ['a graph that is not there', '@join__type(graph: A', '@join__type(graph: Z', /graph/i],
    [
      'a field from a graph that does not know its type',
      '@join__type(graph: B, key: "id")',
      '',
      /names B, which has no @join__type of Scheme/,
    ],
    ['no text', /[\s\S]*/, '', /Syntax Error/],
    ['no supergraph', /[\s\S]*/, 'type Query { a: Int }', /join__Graph/],
  ])('%s', (_name, ...[from, to, message]) => {
    const broken = supergraphSdl.replace(from, to);
    expect(broken).not.toBe(supergraphSdl);
    expect(caught(() => createGateway({ supergraphSdl: broken, transports: new Map() })).message).toMatch(
      message,
    );
  });
});

function caught(step: () => unknown): CompositionError {
  try {
    step();
  } catch (error) {
    if (error instanceof CompositionError) return error;
    throw error;
  }
  throw new Error('There was no error.');
}
