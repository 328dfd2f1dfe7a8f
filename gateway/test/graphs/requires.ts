import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

interface Parcel {
  id: string;
  weight: number | null;
  size: { width: number; height: { value: number } } | null;
  volume: number;
  box: { __typename: string; depth?: number; radius?: number };
}

function parcel(id: string, weight: number | null, own: Record<string, unknown>): GraphObject {
  return {
    __typename: 'Parcel',
    id,
    weight,
    size: ({ unit = 'cm' }: { unit?: string }) => ({
      __typename: 'Size',
      width: unit === 'mm' ? 100 : 10,
      height: { __typename: 'Length', value: unit === 'mm' ? 50 : 5 },
    }),
    volume: 1_000,
    freight(this: Parcel) {
      return this.weight === null ? null : this.weight * 3;
    },
    label(this: Parcel) {
      return JSON.stringify([typeof this.size === 'object' ? this.size : 'full']).length > 0 ? `label ${this.id}` : null;
    },
    insurance(this: Parcel & { freight: number | null | (() => number) }) {
      const freight = typeof this.freight === 'function' ? this.freight() : this.freight;
      return freight === null ? 0 : freight + this.volume;
    },
    capacity(this: Parcel) {
      return this.box.depth ?? this.box.radius ?? -1;
    },
    ...own,
  };
}

const parcels = [
  parcel('1', 5, { box: { __typename: 'Crate', depth: 7, colour: 'red' } }),
  parcel('2', null, { box: { __typename: 'Tube', radius: 3 } }),
  parcel('3', 2, { box: { __typename: 'Tube', radius: 4 } }),
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
  operations: [
    '{ parcels { freight } }',
    '{ parcels { weight: id id: freight } }',
    '{ parcels { label size(unit: "cm") { width } } }',
    '{ parcels { size { height { value } } label x: size(unit: "mm") { width } } }',
    '{ parcels { insurance freight } }',
    '{ parcels { capacity box { colour } } }',
  ],
};
