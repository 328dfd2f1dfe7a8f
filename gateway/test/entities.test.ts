import { expect, test } from 'vitest';
import { createFederation } from './support/federation.ts';

const products = [
  { id: 'p1', sku: 's1', brand: { id: 'b1' }, name: 'Table' },
  { id: 'p2', sku: 's2', brand: { id: 'b2' }, name: 'Chair' },
];

function shop() {
  return createFederation({
    catalog: {
      sdl: `
        type Product @key(fields: "id") @key(fields: "sku brand { id }") { id: ID! sku: String! brand: Brand! name: String }
        type Brand @shareable { id: ID! }
        type Query { products: [Product!]! product(id: ID!): Product matrix: [[Product]] }`,
      resolvers: {
        Query: {
          products: () => products,
          product: (_: unknown, { id }: { id: string }) => products.find((product) => product.id === id),
          matrix: () => [[products[0], null], [], null, [products[1], products[0]]],
        },
        Product: {
          __resolveReference: ({ id }: { id: string }) => products.find((product) => product.id === id),
        },
      },
    },
    stock: {
      sdl: `
        type Product @key(fields: "sku brand { id }") { sku: String! brand: Brand! inStock(at: String): Int }
        type Brand @shareable { id: ID! }`,
      resolvers: {
        Product: {
          inStock: ({ sku, brand }: { sku: string; brand: { id: string } }, { at }: { at?: string }) =>
            sku.length + brand.id.length + (at?.length ?? 0),
        },
      },
    },
    reviews: {
      sdl: `
        type Product @key(fields: "id") { id: ID! reviews: [Review!]! }
        type Review { id: ID! text: String product: Product! }
        type Query { latest: [Review!]! }`,
      resolvers: {
        Query: { latest: () => [review('r1', 'p1'), review('r2', 'p2'), review('r3', 'p1')] },
        Product: { reviews: ({ id }: { id: string }) => [review(`of-${id}`, id)] },
      },
    },
  });
}

function review(id: string, product: string) {
  return { id, text: `text of ${id}`, product: { id: product } };
}

test('an entity is brought together from three subgraphs, by two kinds of key', async () => {
  const { query } = shop();
  expect(await query('{ latest { text product { name inStock(at: "here") reviews { id } } } }')).toEqual({
    latest: [
      { text: 'text of r1', product: { name: 'Table', inStock: 8, reviews: [{ id: 'of-p1' }] } },
      { text: 'text of r2', product: { name: 'Chair', inStock: 8, reviews: [{ id: 'of-p2' }] } },
      { text: 'text of r3', product: { name: 'Table', inStock: 8, reviews: [{ id: 'of-p1' }] } },
    ],
  });
});

test('each entity is asked for once, however often it stands in the response', async () => {
  const { query, requests } = shop();
  await query('{ latest { product { name } } }');
  expect(requests.map(({ subgraph, request }) => [subgraph, request.variables])).toEqual([
    ['reviews', {}],
    [
      'catalog',
      {
        representations: [
          { __typename: 'Product', id: 'p1' },
          { __typename: 'Product', id: 'p2' },
        ],
      },
    ],
  ]);
});

test('lists of lists keep their order and their gaps', async () => {
  const { query } = shop();
  const chair = { id: 'p2', reviews: [{ id: 'of-p2' }] };
  const table = { id: 'p1', reviews: [{ id: 'of-p1' }] };
  expect(await query('{ matrix { id reviews { id } } }')).toEqual({
    matrix: [[table, null], [], null, [chair, table]],
  });
});

test('an alias may be the name of the key', async () => {
  const { query } = shop();
  expect(await query('{ products { id: name sku: id reviews { id: text } } }')).toEqual({
    products: [
      { id: 'Table', sku: 'p1', reviews: [{ id: 'text of of-p1' }] },
      { id: 'Chair', sku: 'p2', reviews: [{ id: 'text of of-p2' }] },
    ],
  });
});

test('the same field under two aliases with two arguments', async () => {
  const { query } = shop();
  expect(
    await query(
      'query ($a: String) { product(id: "p1") { inStock x: inStock(at: $a) y: inStock(at: "abc") } }',
      { a: 'z' },
    ),
  ).toEqual({ product: { inStock: 4, x: 5, y: 7 } });
});
