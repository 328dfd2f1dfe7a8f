import { expect, test } from 'vitest';
import { createGraph, type GraphObject } from './support/graph.ts';
import { expectSameAnswers } from './support/same-answers.ts';

const entities: GraphObject[] = [];
function find(id: string): GraphObject {
  return entities.find((entity) => entity.id === id) as GraphObject;
}
function scheme(__typename: string, id: string, own: Record<string, unknown>): void {
  entities.push({
    __typename,
    id,
    name: `${__typename} ${id}`,
    kind: __typename.toUpperCase(),
    lead: () => find('partner1'),
    overlaps({ first = 10 }: { first?: number }) {
      return entities
        .filter((other) => 'overlaps' in other && other.id !== id)
        .slice(0, first)
        .map((other, index) => ({
          __typename: 'Overlap',
          scheme: other,
          population: index === 1 ? null : 100 * index,
        }));
    },
    ...own,
  });
}
scheme('Clsm', 'clsm1', { councilOf: 'Lyon', copil: { __typename: 'Body', seats: 12 } });
scheme('Clsm', 'clsm2', { councilOf: null, copil: null });
scheme('Cls', 'cls1', { signedOn: '2024-01-31', copil: 'CLS:12' });
scheme('Ptsm', 'ptsm1', { departement: '69' });
entities.push({
  __typename: 'Partner',
  id: 'partner1',
  name: 'Hôpital',
  schemes: () => entities.filter((each) => 'overlaps' in each),
});

/** The shape of the hub's own graph: an interface whose types each live in a subgraph of their own, and which each subgraph knows in part. */
const graph = createGraph({
  subgraphs: {
    clsm: `
      interface Scheme { id: ID! name: String! kind: Kind! lead: Partner }
      enum Kind { CLSM CLS PTSM }
      type Clsm implements Scheme @key(fields: "id") { id: ID! name: String! kind: Kind! lead: Partner councilOf: String copil: Body }
      type Body { seats: Int }
      type Partner @key(fields: "id", resolvable: false) { id: ID! }
      type Query { clsmSchemes: [Clsm!]! }`,
    cls: `
      interface Scheme { id: ID! name: String! kind: Kind! lead: Partner }
      enum Kind { CLSM CLS PTSM }
      type Cls implements Scheme @key(fields: "id") { id: ID! name: String! kind: Kind! lead: Partner signedOn: String! copil: String }
      type Partner @key(fields: "id", resolvable: false) { id: ID! }
      type Query { clsSchemes: [Cls!]! }`,
    ptsm: `
      interface Scheme { id: ID! name: String! kind: Kind! lead: Partner }
      enum Kind { CLSM CLS PTSM }
      type Ptsm implements Scheme @key(fields: "id") { id: ID! name: String! kind: Kind! lead: Partner departement: String! }
      type Partner @key(fields: "id", resolvable: false) { id: ID! }
      type Query { ptsmSchemes: [Ptsm!]! }`,
    partner: `
      type Partner @key(fields: "id") { id: ID! name: String! }
      type Query { partners: [Partner!]! }`,
    articulation: `
      interface Scheme { id: ID! overlaps(first: Int): [Overlap!]! }
      type Clsm implements Scheme @key(fields: "id") { id: ID! overlaps(first: Int): [Overlap!]! }
      type Cls implements Scheme @key(fields: "id") { id: ID! overlaps(first: Int): [Overlap!]! }
      type Ptsm implements Scheme @key(fields: "id") { id: ID! overlaps(first: Int): [Overlap!]! }
      type Overlap { scheme: Scheme! population: Int }
      union Thing = Clsm | Cls | Partner
      type Partner @key(fields: "id") { id: ID! schemes: [Scheme!]! }
      type Query { schemes: [Scheme!]! scheme(id: ID!): Scheme things: [Thing!]! }`,
  },
  roots: {
    clsmSchemes: () => entities.filter(({ __typename }) => __typename === 'Clsm'),
    clsSchemes: () => entities.filter(({ __typename }) => __typename === 'Cls'),
    ptsmSchemes: () => entities.filter(({ __typename }) => __typename === 'Ptsm'),
    partners: () => [find('partner1')],
    schemes: () => entities.filter((each) => 'overlaps' in each),
    scheme: ({ id }: { id: string }) => find(id) ?? null,
    things: () => [find('cls1'), find('partner1'), find('clsm2')],
  },
  entities,
});

test.each([
  '{ schemes { id name kind lead { name } overlaps(first: 2) { population scheme { name } } } }',
  '{ schemes { ... on Clsm { councilOf copil { seats } } ... on Cls { signedOn plan: copil } ... on Ptsm { departement } } }',
  '{ clsmSchemes { id: name name: id overlaps { scheme { __typename ...S } } } } fragment S on Scheme { lead { schemes { name } } }',
  '{ things { __typename ... on Scheme { name overlaps(first: 1) { scheme { id } } } ... on Partner { name schemes { id } } } }',
  '{ a: scheme(id: "clsm1") { name } b: scheme(id: "none") { name } c: scheme(id: "cls1") { t: __typename ... on Clsm { councilOf } } }',
  '{ __typename a: __typename partners { __proto__: name constructor: id } }',
  '{ schemes { ... on Clsm { x: overlaps(first: 1) { population } } ... on Cls { x: overlaps(first: 2) { scheme { name } } } } }',
])('as graphql-js answers on one schema: %s', async (source) => {
  expect(await graph.federated(source)).toEqual(await graph.merged(source));
});

test(
  'any operation is answered as graphql-js answers it on one schema',
  () => expectSameAnswers(graph),
  60_000,
);
