import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

let value = 0;
const counter = (): GraphObject => ({ __typename: 'Counter', id: String(value), value, double: value * 2 });

function change(by: (args: { n: number }) => number) {
  return (args: { n: number }): GraphObject => {
    value = by(args);
    return counter();
  };
}

const entities = Array.from({ length: 40 }, (_, index) => ({
  __typename: 'Counter',
  id: String(index),
  value: index,
  double: index * 2,
}));

export const mutations: ExampleGraph = {
  title: 'mutations: one root field after the other, whichever subgraph it is in, each with its entities',
  subgraphs: {
    adds: `
      type Counter @key(fields: "id") { id: ID! value: Int @shareable }
      type Query { counter: Counter }
      type Mutation { reset: Counter add(n: Int! = 1): Counter }`,
    times: `
      type Counter @key(fields: "id") { id: ID! value: Int @shareable }
      type Mutation { multiply(n: Int!): Counter }`,
    doubles: 'type Counter @key(fields: "id") { id: ID! double: Int }',
  },
  roots: {
    counter,
    reset: change(() => 0),
    add: change(({ n }) => value + n),
    multiply: change(({ n }) => value * n),
  },
  entities,
  examples: [
    {
      source:
        'mutation { reset { value } a: add { value double } b: multiply(n: 6) { value double } c: add(n: 5) { double } d: multiply(n: 3) { __typename value } }',
      data: {
        reset: { value: 0 },
        a: { value: 1, double: 2 },
        b: { value: 6, double: 12 },
        c: { double: 22 },
        d: { __typename: 'Counter', value: 33 },
      },
      asks: ['adds', 'doubles', 'times', 'doubles', 'adds', 'doubles', 'times'],
    },
    {
      source:
        'mutation ($n: Int!) { reset { id } add(n: $n) { value } ... on Mutation { x: add(n: 2) { double } multiply(n: $n) { double value } } }',
      variables: { n: 4 },
      data: { reset: { id: '0' }, add: { value: 4 }, x: { double: 12 }, multiply: { double: 48, value: 24 } },
      asks: ['adds', 'doubles', 'times', 'doubles'],
    },
    { source: '{ counter { value } }', data: { counter: { value: 24 } } },
  ],
};
