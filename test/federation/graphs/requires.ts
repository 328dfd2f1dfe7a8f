import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

/** A field of the object at hand: given, where a representation brought it; computed, where there is one schema only. */
function read<T>(parcel: GraphObject, field: string, args: Record<string, unknown> = {}): T {
  const value = parcel[field];
  return (typeof value === 'function' ? value.call(parcel, args) : value) as T;
}

interface Size {
  width: number;
  height: { value: number };
}

function parcel(id: string, weight: number | null, box: GraphObject): GraphObject {
  return {
    __typename: 'Parcel',
    id,
    weight,
    volume: 1_000,
    box,
    size: ({ unit }: { unit?: string }) => ({
      __typename: 'Size',
      width: unit === 'mm' ? 100 : 10,
      height: { __typename: 'Length', value: unit === 'mm' ? 50 : 5 },
    }),
    freight(this: GraphObject) {
      const known = read<number | null>(this, 'weight');
      return known === null ? null : known * 3;
    },
    label(this: GraphObject) {
      const { width, height } = read<Size>(this, 'size', { unit: 'mm' });
      return `${this.id} ${width}x${height.value}`;
    },
    insurance(this: GraphObject) {
      return (read<number | null>(this, 'freight') ?? 0) + read<number>(this, 'volume');
    },
    capacity(this: GraphObject) {
      const { depth, radius } = read<{ depth?: number; radius?: number }>(this, 'box');
      return depth ?? radius ?? -1;
    },
  };
}

const parcels = [
  parcel('1', 5, { __typename: 'Crate', depth: 7, colour: 'red' }),
  parcel('2', null, { __typename: 'Tube', radius: 3 }),
  parcel('3', 2, { __typename: 'Tube', radius: 4 }),
];

export const requires: ExampleGraph = {
  title: '@requires: nested, with arguments, through an abstract type, and over two hops',
  subgraphs: {
    parcels: `
      type Parcel @key(fields: "id") { id: ID! weight: Int volume: Int! size(unit: String): Size box: Box! }
      type Size @shareable { width: Int height: Length }
      type Length @shareable { value: Int }
      interface Box { colour: String }
      type Crate implements Box @shareable { colour: String depth: Int }
      type Tube implements Box @shareable { colour: String radius: Int }
      type Query { parcels: [Parcel!]! }`,
    shipping: `
      type Parcel @key(fields: "id") {
        id: ID! weight: Int @external size(unit: String): Size @external box: Box! @external
        freight: Int @requires(fields: "weight")
        label: String @requires(fields: "size(unit: \\"mm\\") { width height { value } }")
        capacity: Int @requires(fields: "box { ... on Crate { depth } ... on Tube { radius } }")
      }
      type Size @shareable { width: Int height: Length }
      type Length @shareable { value: Int }
      interface Box { colour: String }
      type Crate implements Box @shareable { colour: String depth: Int }
      type Tube implements Box @shareable { colour: String radius: Int }`,
    insurance: `
      type Parcel @key(fields: "id") {
        id: ID! freight: Int @external volume: Int! @external insurance: Int @requires(fields: "freight volume")
      }`,
  },
  roots: { parcels: () => parcels },
  entities: parcels,
  examples: [
    {
      source: '{ parcels { freight } }',
      data: { parcels: [{ freight: 15 }, { freight: null }, { freight: 6 }] },
    },
    {
      source: '{ parcels { weight: id id: freight } }',
      data: {
        parcels: [
          { weight: '1', id: 15 },
          { weight: '2', id: null },
          { weight: '3', id: 6 },
        ],
      },
    },
    {
      source: '{ parcels { label size(unit: "cm") { width } } }',
      data: {
        parcels: [
          { label: '1 100x50', size: { width: 10 } },
          { label: '2 100x50', size: { width: 10 } },
          { label: '3 100x50', size: { width: 10 } },
        ],
      },
    },
    {
      source: '{ parcels { size { height { value } } label x: size(unit: "mm") { width } } }',
      data: {
        parcels: [
          { size: { height: { value: 5 } }, label: '1 100x50', x: { width: 100 } },
          { size: { height: { value: 5 } }, label: '2 100x50', x: { width: 100 } },
          { size: { height: { value: 5 } }, label: '3 100x50', x: { width: 100 } },
        ],
      },
    },
    {
      source: '{ parcels { insurance freight } }',
      data: {
        parcels: [
          { insurance: 1015, freight: 15 },
          { insurance: 1000, freight: null },
          { insurance: 1006, freight: 6 },
        ],
      },
    },
    {
      source: '{ parcels { capacity box { colour } } }',
      data: {
        parcels: [
          { capacity: 7, box: { colour: 'red' } },
          { capacity: 3, box: { colour: null } },
          { capacity: 4, box: { colour: null } },
        ],
      },
    },
  ],
};
