import type { GraphObject } from '../support/subgraph.ts';
import type { ExampleGraph } from './graph.ts';

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
export const schemes: ExampleGraph = {
  title:
    'an interface whose types each live in a subgraph of their own, and which each subgraph knows in part',
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
  examples: [
    {
      source: '{ schemes { id name kind lead { name } overlaps(first: 2) { population scheme { name } } } }',
      data: {
        schemes: [
          {
            id: 'clsm1',
            name: 'Clsm clsm1',
            kind: 'CLSM',
            lead: { name: 'Hôpital' },
            overlaps: [
              { population: 0, scheme: { name: 'Clsm clsm2' } },
              { population: null, scheme: { name: 'Cls cls1' } },
            ],
          },
          {
            id: 'clsm2',
            name: 'Clsm clsm2',
            kind: 'CLSM',
            lead: { name: 'Hôpital' },
            overlaps: [
              { population: 0, scheme: { name: 'Clsm clsm1' } },
              { population: null, scheme: { name: 'Cls cls1' } },
            ],
          },
          {
            id: 'cls1',
            name: 'Cls cls1',
            kind: 'CLS',
            lead: { name: 'Hôpital' },
            overlaps: [
              { population: 0, scheme: { name: 'Clsm clsm1' } },
              { population: null, scheme: { name: 'Clsm clsm2' } },
            ],
          },
          {
            id: 'ptsm1',
            name: 'Ptsm ptsm1',
            kind: 'PTSM',
            lead: { name: 'Hôpital' },
            overlaps: [
              { population: 0, scheme: { name: 'Clsm clsm1' } },
              { population: null, scheme: { name: 'Clsm clsm2' } },
            ],
          },
        ],
      },
    },
    {
      source:
        '{ schemes { ... on Clsm { councilOf copil { seats } } ... on Cls { signedOn plan: copil } ... on Ptsm { departement } } }',
      data: {
        schemes: [
          { councilOf: 'Lyon', copil: { seats: 12 } },
          { councilOf: null, copil: null },
          { signedOn: '2024-01-31', plan: 'CLS:12' },
          { departement: '69' },
        ],
      },
    },
    {
      source:
        '{ clsmSchemes { id: name name: id overlaps { scheme { __typename ...S } } } } fragment S on Scheme { lead { schemes { name } } }',
      data: {
        clsmSchemes: [
          {
            id: 'Clsm clsm1',
            name: 'clsm1',
            overlaps: [
              {
                scheme: {
                  __typename: 'Clsm',
                  lead: {
                    schemes: [
                      { name: 'Clsm clsm1' },
                      { name: 'Clsm clsm2' },
                      { name: 'Cls cls1' },
                      { name: 'Ptsm ptsm1' },
                    ],
                  },
                },
              },
              {
                scheme: {
                  __typename: 'Cls',
                  lead: {
                    schemes: [
                      { name: 'Clsm clsm1' },
                      { name: 'Clsm clsm2' },
                      { name: 'Cls cls1' },
                      { name: 'Ptsm ptsm1' },
                    ],
                  },
                },
              },
              {
                scheme: {
                  __typename: 'Ptsm',
                  lead: {
                    schemes: [
                      { name: 'Clsm clsm1' },
                      { name: 'Clsm clsm2' },
                      { name: 'Cls cls1' },
                      { name: 'Ptsm ptsm1' },
                    ],
                  },
                },
              },
            ],
          },
          {
            id: 'Clsm clsm2',
            name: 'clsm2',
            overlaps: [
              {
                scheme: {
                  __typename: 'Clsm',
                  lead: {
                    schemes: [
                      { name: 'Clsm clsm1' },
                      { name: 'Clsm clsm2' },
                      { name: 'Cls cls1' },
                      { name: 'Ptsm ptsm1' },
                    ],
                  },
                },
              },
              {
                scheme: {
                  __typename: 'Cls',
                  lead: {
                    schemes: [
                      { name: 'Clsm clsm1' },
                      { name: 'Clsm clsm2' },
                      { name: 'Cls cls1' },
                      { name: 'Ptsm ptsm1' },
                    ],
                  },
                },
              },
              {
                scheme: {
                  __typename: 'Ptsm',
                  lead: {
                    schemes: [
                      { name: 'Clsm clsm1' },
                      { name: 'Clsm clsm2' },
                      { name: 'Cls cls1' },
                      { name: 'Ptsm ptsm1' },
                    ],
                  },
                },
              },
            ],
          },
        ],
      },
    },
    {
      source:
        '{ things { __typename ... on Scheme { name overlaps(first: 1) { scheme { id } } } ... on Partner { name schemes { id } } } }',
      data: {
        things: [
          { __typename: 'Cls', name: 'Cls cls1', overlaps: [{ scheme: { id: 'clsm1' } }] },
          {
            __typename: 'Partner',
            name: 'Hôpital',
            schemes: [{ id: 'clsm1' }, { id: 'clsm2' }, { id: 'cls1' }, { id: 'ptsm1' }],
          },
          { __typename: 'Clsm', name: 'Clsm clsm2', overlaps: [{ scheme: { id: 'clsm1' } }] },
        ],
      },
    },
    {
      source:
        '{ a: scheme(id: "clsm1") { name } b: scheme(id: "none") { name } c: scheme(id: "cls1") { t: __typename ... on Clsm { councilOf } } }',
      data: { a: { name: 'Clsm clsm1' }, b: null, c: { t: 'Cls' } },
    },
    {
      source: '{ __typename a: __typename partners { toString: name constructor: id } }',
      data: { __typename: 'Query', a: 'Query', partners: [{ toString: 'Hôpital', constructor: 'partner1' }] },
    },
    {
      source:
        '{ schemes { ... on Clsm { x: overlaps(first: 1) { population } } ... on Cls { x: overlaps(first: 2) { scheme { name } } } } }',
      data: {
        schemes: [
          { x: [{ population: 0 }] },
          { x: [{ population: 0 }] },
          { x: [{ scheme: { name: 'Clsm clsm1' } }, { scheme: { name: 'Clsm clsm2' } }] },
          {},
        ],
      },
    },
  ],
};
