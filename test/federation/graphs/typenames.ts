import type { ExampleGraph } from './graph.ts';

export const typenames: ExampleGraph = {
  title: '__typename anywhere: on roots, lists, interfaces, unions, interface objects and values',
  subgraphs: {
    works: `
      interface Work @key(fields: "id") { id: ID! title: String }
      type Novel implements Work @key(fields: "id") { id: ID! title: String pages: Int }
      type Opera implements Work @key(fields: "id") { id: ID! title: String acts: [Act] }
      type Act { name: String }
      union Thing = Novel | Act
      type Query { works: [Work!]! thing: Thing things: [[Thing]] }
      type Mutation { add: Work }`,
    prizes: `
      type Work @key(fields: "id") @interfaceObject { id: ID! prizes: [Prize!]! }
      type Prize @key(fields: "name") { name: String! winner: Work }
      type Query { prizes: [Prize!]! best: Work }`,
  },
  examples: [
    {
      source: '{ __typename a: __typename works { __typename t: __typename } best { __typename title } }',
      data: {
        __typename: 'Query',
        a: 'Query',
        works: [
          { __typename: 'Opera', t: 'Opera' },
          { __typename: 'Opera', t: 'Opera' },
        ],
        best: { __typename: 'Novel', title: 'Novel1.title' },
      },
    },
    {
      source:
        '{ prizes { __typename winner { __typename ... on Novel { pages __typename } prizes { __typename winner { t: __typename } } } } }',
      data: {
        prizes: [
          {
            __typename: 'Prize',
            winner: {
              __typename: 'Opera',
              prizes: [
                { __typename: 'Prize', winner: { t: 'Novel' } },
                { __typename: 'Prize', winner: { t: 'Opera' } },
              ],
            },
          },
          {
            __typename: 'Prize',
            winner: {
              __typename: 'Novel',
              pages: 0,
              prizes: [
                { __typename: 'Prize', winner: { t: 'Opera' } },
                { __typename: 'Prize', winner: { t: 'Novel' } },
              ],
            },
          },
        ],
      },
    },
    {
      source:
        '{ thing { __typename } things { ... on Act { t: __typename name } ... on Work { __typename title prizes { name } } } works { ... on Opera { acts { __typename } } } }',
      data: {
        thing: { __typename: 'Novel' },
        things: [
          [
            { __typename: 'Novel', title: 'Novel2.title', prizes: [{ name: 'k1' }, { name: 'k1' }] },
            { t: 'Act', name: 'Query.things[0][1].name' },
          ],
          [
            { __typename: 'Novel', title: 'Novel1.title', prizes: [{ name: 'k2' }, { name: 'k1' }] },
            { t: 'Act', name: 'Query.things[1][1].name' },
          ],
        ],
        works: [
          { acts: [{ __typename: 'Act' }, { __typename: 'Act' }] },
          { acts: [{ __typename: 'Act' }, { __typename: 'Act' }] },
        ],
      },
    },
    {
      source: 'mutation { __typename add { __typename prizes { __typename } } }',
      data: {
        __typename: 'Mutation',
        add: { __typename: 'Novel', prizes: [{ __typename: 'Prize' }, { __typename: 'Prize' }] },
      },
    },
  ],
};
