import type { ExampleGraph } from './graph.ts';

export const enums: ExampleGraph = {
  title: 'enums that differ by subgraph: joined where they are given, met where they are taken',
  subgraphs: {
    tickets: `
      enum State { OPEN DONE }
      enum Sort { NEWEST OLDEST }
      type Ticket @key(fields: "id") { id: ID! state: State! history: [State!]! }
      type Query { tickets(sort: Sort = NEWEST): [Ticket!]! }`,
    archive: `
      enum State { ARCHIVED LOST }
      enum Sort { OLDEST LARGEST NEWEST }
      type Ticket @key(fields: "id") { id: ID! kept: State similar(sort: Sort! = OLDEST): [Ticket!] echo(by: [Sort!]): [State] }`,
  },
  examples: [
    {
      source: '{ tickets(sort: OLDEST) { state history kept similar(sort: NEWEST) { state } } }',
      data: {
        tickets: [
          {
            state: 'OPEN',
            history: ['OPEN', 'OPEN'],
            kept: 'LOST',
            similar: [{ state: 'DONE' }, { state: 'OPEN' }],
          },
          {
            state: 'OPEN',
            history: ['OPEN', 'OPEN'],
            kept: 'LOST',
            similar: [{ state: 'DONE' }, { state: 'OPEN' }],
          },
        ],
      },
    },
    {
      source: 'query ($by: [Sort!], $sort: Sort = OLDEST) { tickets(sort: $sort) { echo(by: $by) } }',
      variables: { by: ['OLDEST', 'NEWEST'] },
      data: { tickets: [{ echo: ['ARCHIVED', 'LOST'] }, { echo: ['ARCHIVED', 'LOST'] }] },
    },
    {
      source:
        '{ __type(name: "State") { enumValues { name } } sort: __type(name: "Sort") { enumValues { name } } }',
      data: {
        __type: { enumValues: [{ name: 'ARCHIVED' }, { name: 'DONE' }, { name: 'LOST' }, { name: 'OPEN' }] },
        sort: { enumValues: [{ name: 'NEWEST' }, { name: 'OLDEST' }] },
      },
    },
  ],
};
