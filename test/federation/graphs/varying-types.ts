import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

const entities: GraphObject[] = [
  { __typename: 'Circle', id: '1', size: 3, near: () => entities[1] },
  { __typename: 'Square', id: '2', size: 4, near: () => entities[0] },
];

export const varyingTypes: ExampleGraph = {
  title: 'fields whose type differs by subgraph',
  subgraphs: {
    shapes: `
      interface Shape { id: ID! size: Int }
      type Circle implements Shape @key(fields: "id") { id: ID! size: Int! @shareable }
      type Square implements Shape @key(fields: "id") { id: ID! size: Int @shareable }
      type Query { shapes: [Shape!]! }`,
    sizes: `
      union Sized = Circle | Square
      type Circle @key(fields: "id") { id: ID! size: Int! @shareable near: Square! }
      type Square @key(fields: "id") { id: ID! size: Int @shareable near: Circle }
      type Query { sized: [Sized!]! }`,
    others: 'type Circle @key(fields: "id") { id: ID! size: Int @shareable }',
  },
  roots: { shapes: () => entities, sized: () => [entities[1], entities[0]] },
  entities,
  examples: [
    {
      source: '{ shapes { ... on Circle { size } ... on Square { size } } }',
      data: { shapes: [{ size: 3 }, { size: 4 }] },
    },
    {
      source:
        '{ sized { ... on Circle { a: size near { size } } ... on Square { a: size b: near { size } } } }',
      data: {
        sized: [
          { a: 4, b: { size: 3 } },
          { a: 3, near: { size: 4 } },
        ],
      },
    },
    {
      source:
        '{ shapes { size a: size ...S } sized { ... on Shape { id x: size } } } fragment S on Shape { b: size ... on Circle { near { ... on Shape { size } } } }',
      data: {
        shapes: [
          { size: 3, a: 3, b: 3, near: { size: 4 } },
          { size: 4, a: 4, b: 4 },
        ],
        sized: [
          { id: '2', x: 4 },
          { id: '1', x: 3 },
        ],
      },
    },
  ],
};
