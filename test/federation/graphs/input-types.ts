import type { ExampleGraph } from './graph.ts';

export const inputTypes: ExampleGraph = {
  title: 'input types: nested, with defaults, met over the subgraphs that take them',
  subgraphs: {
    places: `
      input Box { south: Float! = -90 north: Float = 90 label: String }
      input Filter { text: String boxes: [Box!] all: [Filter] size: Size tags: [[String]] }
      enum Size { S M }
      type Place @key(fields: "id") { id: ID! name: String }
      type Query { places(filter: Filter, first: Int! = 10): [Place!]! count(in: Box! = { south: 1.5 }): Int }`,
    events: `
      input Box { south: Float! = -90 north: Float = 90 }
      input Filter { text: String boxes: [Box!] all: [Filter] size: Size tags: [[String]] }
      enum Size { S M }
      type Place @key(fields: "id") { id: ID! events(filter: Filter, in: Box): [Event!] }
      type Event @key(fields: "id") { id: ID! title(max: Int = 5): String }
      type Query { events(filter: Filter): [Event!]! }`,
  },
  examples: [
    {
      source:
        '{ places(filter: { text: "a", boxes: { south: 1 }, all: [{ size: M }, null], tags: [["x", null], []] }, first: 2) { name events(filter: { all: { text: "b" } }, in: {}) { title(max: 3) } } }',
      data: {
        places: [
          {
            name: 'Place3.name',
            events: [{ title: 'Event2.title{"max":3}' }, { title: 'Event2.title{"max":3}' }],
          },
          {
            name: 'Place1.name',
            events: [{ title: 'Event1.title{"max":3}' }, { title: 'Event1.title{"max":3}' }],
          },
        ],
      },
    },
    {
      source:
        'query ($filter: Filter, $first: Int! = 3, $south: Float!) { places(filter: $filter, first: $first) { events(in: { south: $south }) { title } } count count2: count(in: { south: $south }) }',
      variables: { filter: { size: 'S', boxes: [{ north: null }] }, south: 2 },
      data: {
        places: [
          { events: [{ title: 'Event1.title{"max":5}' }, { title: 'Event1.title{"max":5}' }] },
          { events: [{ title: 'Event2.title{"max":5}' }, { title: 'Event1.title{"max":5}' }] },
        ],
        count: 76,
        count2: 7,
      },
    },
    {
      source: '{ __type(name: "Box") { inputFields { name defaultValue type { kind ofType { name } } } } }',
      data: {
        __type: {
          inputFields: [
            { name: 'north', defaultValue: '90', type: { kind: 'SCALAR', ofType: null } },
            { name: 'south', defaultValue: '-90', type: { kind: 'NON_NULL', ofType: { name: 'Float' } } },
          ],
        },
      },
    },
  ],
};
