import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

function product(id: string, org: string, own: Record<string, unknown> = {}): GraphObject {
  const key = Number(id);
  return {
    __typename: 'Product',
    id,
    sku: `sku-${id}`,
    org: { __typename: 'Org', id: org, region: { __typename: 'Region', code: `r-${org}` } },
    stock: key % 2 === 0 ? null : key * 10,
    tags: [`t${id}`, null],
    place: { __typename: 'Place', lat: key, lon: -key, name: `place ${id}` },
    related: () => [[products[0], null, products[key % 3]], [], null],
    maker: { __typename: 'Maker', name: `maker ${id}` },
    ...own,
  };
}

const products: GraphObject[] = [product('1', 'a'), product('2', 'b'), product('3', 'a', { place: null })];

export const keys: ExampleGraph = {
  title:
    'keys: single, several, composite, nested; shared value types; @provides; types that no subgraph can resolve',
  subgraphs: {
    catalog: `
      type Product @key(fields: "id") @key(fields: "sku org { id region { code } }") {
        id: ID! sku: String! org: Org! place: Place @shareable maker: Maker
      }
      type Org @shareable { id: ID! region: Region! }
      type Region @shareable { code: String! }
      type Place @shareable { lat: Int }
      type Maker @key(fields: "name", resolvable: false) { name: String! }
      type Query { products: [Product!]! product(id: ID!): Product }`,
    stock: `
      type Product @key(fields: "sku org { id region { code } }") {
        sku: String! org: Org! stock: Int tags: [String] @external
      }
      type Org @shareable { id: ID! region: Region! }
      type Region @shareable { code: String! }
      type Query { stocked: [Product!]! @provides(fields: "tags") }`,
    social: `
      type Product @key(fields: "id") { id: ID! tags: [String] @shareable related: [[Product]] place: Place @shareable }
      type Place @shareable { lat: Int lon: Int name: String }`,
  },
  roots: {
    products: () => products,
    product: ({ id }: { id: string }) => products.find((each) => each.id === id) ?? null,
    stocked: () => [products[2], products[0]],
  },
  entities: products,
  examples: [
    {
      source: '{ stocked { id tags stock place { lat lon name } } }',
      data: {
        stocked: [
          { id: '3', tags: ['t3', null], stock: 30, place: null },
          { id: '1', tags: ['t1', null], stock: 10, place: { lat: 1, lon: -1, name: 'place 1' } },
        ],
      },
    },
    {
      source: '{ products { stock related { id stock org { region { code } } } maker { name } } }',
      data: {
        products: [
          {
            stock: 10,
            related: [
              [
                { id: '1', stock: 10, org: { region: { code: 'r-a' } } },
                null,
                { id: '2', stock: null, org: { region: { code: 'r-b' } } },
              ],
              [],
              null,
            ],
            maker: { name: 'maker 1' },
          },
          {
            stock: null,
            related: [
              [
                { id: '1', stock: 10, org: { region: { code: 'r-a' } } },
                null,
                { id: '3', stock: 30, org: { region: { code: 'r-a' } } },
              ],
              [],
              null,
            ],
            maker: { name: 'maker 2' },
          },
          {
            stock: 30,
            related: [
              [
                { id: '1', stock: 10, org: { region: { code: 'r-a' } } },
                null,
                { id: '1', stock: 10, org: { region: { code: 'r-a' } } },
              ],
              [],
              null,
            ],
            maker: { name: 'maker 3' },
          },
        ],
      },
    },
    {
      source: '{ products { place { lat } p: place { lon } } }',
      data: {
        products: [
          { place: { lat: 1 }, p: { lon: -1 } },
          { place: { lat: 2 }, p: { lon: -2 } },
          { place: null, p: null },
        ],
      },
    },
    {
      source: '{ product(id: "2") { related { related { tags } } } none: product(id: "9") { stock } }',
      data: {
        product: {
          related: [
            [
              { related: [[{ tags: ['t1', null] }, null, { tags: ['t2', null] }], [], null] },
              null,
              { related: [[{ tags: ['t1', null] }, null, { tags: ['t1', null] }], [], null] },
            ],
            [],
            null,
          ],
        },
        none: null,
      },
    },
  ],
};
