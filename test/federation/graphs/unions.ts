import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

const entities: GraphObject[] = [
  {
    __typename: 'Person',
    id: 'u1',
    name: 'A',
    age: 30,
    city: () => entities[2],
    contact: { __typename: 'Phone', number: '1' },
  },
  {
    __typename: 'Person',
    id: 'u2',
    name: 'B',
    age: null,
    city: null,
    contact: { __typename: 'Mail', address: 'b@x' },
  },
  { __typename: 'City', id: 'c1', name: 'Lyon', people: () => [entities[1], entities[0]], size: 'LARGE' },
];

export const unions: ExampleGraph = {
  title: 'unions and interfaces whose members differ by subgraph, enums that differ by subgraph',
  subgraphs: {
    people: `
      interface Named { name: String! }
      union Found = Person | City
      union Contact = Phone | Mail
      type Phone @shareable { number: String }
      type Mail @shareable { address: String }
      type Person implements Named @key(fields: "id") { id: ID! name: String! contact: Contact }
      type City implements Named @key(fields: "id") { id: ID! name: String! @shareable }
      type Query { found: [Found] named: [Named!]! }`,
    cities: `
      interface Named { name: String! }
      interface Sized { size: Size! }
      enum Size { SMALL LARGE }
      union Found = City
      type City implements Named & Sized @key(fields: "id") { id: ID! name: String! @shareable size: Size! people: [Person!]! }
      type Person @key(fields: "id") { id: ID! age: Int city: City }
      type Query { cities: [Found!]! sized: [Sized] }`,
    sizes: `
      enum Size { SMALL LARGE HUGE }
      type Query { biggest: Size }`,
  },
  roots: {
    found: () => [entities[2], null, entities[0]],
    named: () => entities,
    cities: () => [entities[2]],
    sized: () => [entities[2], null],
    biggest: 'HUGE',
  },
  entities,
  examples: [
    {
      source:
        '{ found { __typename ... on Person { name age contact { ... on Phone { number } ... on Mail { address } } } ... on City { size } } }',
      data: {
        found: [
          { __typename: 'City', size: 'LARGE' },
          null,
          { __typename: 'Person', name: 'A', age: 30, contact: { number: '1' } },
        ],
      },
    },
    {
      source:
        '{ named { name ... on Sized { size } ... on City { people { name contact { __typename } } } } biggest }',
      data: {
        named: [
          { name: 'A' },
          { name: 'B' },
          {
            name: 'Lyon',
            size: 'LARGE',
            people: [
              { name: 'B', contact: { __typename: 'Mail' } },
              { name: 'A', contact: { __typename: 'Phone' } },
            ],
          },
        ],
        biggest: 'HUGE',
      },
    },
    {
      source:
        '{ cities { ... on Named { name } ... on City { people { city { name } } } } sized { size ... on City { name } } }',
      data: {
        cities: [{ name: 'Lyon', people: [{ city: null }, { city: { name: 'Lyon' } }] }],
        sized: [{ size: 'LARGE', name: 'Lyon' }, null],
      },
    },
  ],
};
