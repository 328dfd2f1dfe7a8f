import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

const entities: GraphObject[] = [
  {
    __typename: 'Place',
    id: '1',
    shape: { type: 'Point', coordinates: [4.8, 45.7] },
    level: 'TOWN',
    day: '2024-02-29',
  },
  { __typename: 'Place', id: '2', shape: null, level: null, day: null },
];

/** What a resolver was given, keys in order: the order of input fields means nothing. */
function echo(args: unknown): string {
  return JSON.stringify(args, (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

for (const place of entities) {
  place.tell = echo;
  place.levels = ({ of = 'TOWN' }: { of?: string }) => [of, null, place.level];
}

export const scalars: ExampleGraph = {
  title: 'custom scalars, enums, input objects and their defaults, through variables and literals',
  subgraphs: {
    places: `
      scalar GeoJSON
      scalar Date @specifiedBy(url: "https://example.org/date")
      enum Level { TOWN REGION }
      input Filter { name: String level: Level = REGION and: [Filter] list: [Int!] = [7] }
      type Place @key(fields: "id") { id: ID! shape: GeoJSON }
      type Query { places: [Place!]! place(id: ID!): Place search(filter: Filter, first: Int = 20): String day(on: Date): Date }`,
    levels: `
      scalar Date @specifiedBy(url: "https://example.org/date")
      enum Level { TOWN REGION }
      input Filter { name: String level: Level = REGION and: [Filter] list: [Int!] = [7] }
      type Place @key(fields: "id") { id: ID! level: Level day: Date levels(of: Level): [Level]! tell(filter: Filter): String }`,
  },
  roots: {
    places: () => entities,
    place: ({ id }: { id: string }) => entities.find((each) => each.id === id),
    search: echo,
    day: ({ on }: { on?: string }) => on ?? null,
  },
  entities,
  examples: [
    {
      source: '{ places { shape level day levels x: levels(of: REGION) tell y: tell(filter: {}) } }',
      data: {
        places: [
          {
            shape: { type: 'Point', coordinates: [4.8, 45.7] },
            level: 'TOWN',
            day: '2024-02-29',
            levels: ['TOWN', null, 'TOWN'],
            x: ['REGION', null, 'TOWN'],
            tell: '{}',
            y: '{"filter":{"level":"REGION","list":[7]}}',
          },
          {
            shape: null,
            level: null,
            day: null,
            levels: ['TOWN', null, null],
            x: ['REGION', null, null],
            tell: '{}',
            y: '{"filter":{"level":"REGION","list":[7]}}',
          },
        ],
      },
    },
    {
      source:
        '{ search a: search(filter: null) b: search(filter: { and: { name: "é\\"\\u00e9" } }, first: 3) }',
      data: {
        search: '{"first":20}',
        a: '{"filter":null,"first":20}',
        b: '{"filter":{"and":[{"level":"REGION","list":[7],"name":"é\\"é"}],"level":"REGION","list":[7]},"first":3}',
      },
    },
    {
      source:
        'query ($name: String, $level: Level = TOWN, $nested: Filter, $list: [Int!]) { search(filter: { name: $name, level: $level, and: [{ name: "x" }, $nested], list: $list }) place(id: 1) { tell(filter: { name: $name, list: [1, 2] }) levels(of: $level) } }',
      variables: {},
      data: {
        search:
          '{"filter":{"and":[{"level":"REGION","list":[7],"name":"x"},null],"level":"TOWN","list":[7]},"first":20}',
        place: { tell: '{"filter":{"level":"REGION","list":[1,2]}}', levels: ['TOWN', null, 'TOWN'] },
      },
    },
    {
      source:
        'query ($name: String, $level: Level = TOWN, $nested: Filter, $list: [Int!]) { search(filter: { name: $name, level: $level, and: [{ name: "x" }, $nested], list: $list }) place(id: 1) { tell(filter: { name: $name, list: [1, 2] }) levels(of: $level) } }',
      variables: { name: null, level: null, nested: { list: 4 }, list: [] },
      data: {
        search:
          '{"filter":{"and":[{"level":"REGION","list":[7],"name":"x"},{"level":"REGION","list":[4]}],"level":null,"list":[],"name":null},"first":20}',
        place: {
          tell: '{"filter":{"level":"REGION","list":[1,2],"name":null}}',
          levels: [null, null, 'TOWN'],
        },
      },
    },
    {
      source:
        'query ($name: String, $level: Level = TOWN, $nested: Filter, $list: [Int!]) { search(filter: { name: $name, level: $level, and: [{ name: "x" }, $nested], list: $list }) place(id: 1) { tell(filter: { name: $name, list: [1, 2] }) levels(of: $level) } }',
      variables: { name: 'n', level: 'REGION', nested: { and: [{ name: 'm' }] }, list: [1, 2] },
      data: {
        search:
          '{"filter":{"and":[{"level":"REGION","list":[7],"name":"x"},{"and":[{"level":"REGION","list":[7],"name":"m"}],"level":"REGION","list":[7]}],"level":"REGION","list":[1,2],"name":"n"},"first":20}',
        place: {
          tell: '{"filter":{"level":"REGION","list":[1,2],"name":"n"}}',
          levels: ['REGION', null, 'TOWN'],
        },
      },
    },
    {
      source: 'query ($id: ID!, $on: Date) { place(id: $id) { id } day(on: $on) }',
      variables: { id: 2, on: '2024-01-01' },
      data: { place: { id: '2' }, day: '2024-01-01' },
    },
    {
      source: 'query ($first: Int = 5, $other: Int) { search(first: $first) x: search(first: $other) }',
      variables: {},
      data: { search: '{"first":5}', x: '{"first":20}' },
    },
  ],
};
