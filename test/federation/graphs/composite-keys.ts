import type { ExampleGraph } from './graph.ts';

export const compositeKeys: ExampleGraph = {
  title: 'composite keys',
  subgraphs: {
    offers: `
      type Offer @key(fields: "shop number") { shop: ID! number: Int! title: String }
      type Query { offers: [Offer]! cheapest: Offer }`,
    prices:
      'type Offer @key(fields: "number shop") { shop: ID! number: Int! price: Float! rebates: [Float] }',
    orders: `
      type Order @key(fields: "id") { id: ID! offers: [Offer!] }
      type Offer @key(fields: "shop number") { shop: ID! number: Int! }
      type Query { orders: [Order!]! }`,
  },
  examples: [
    {
      source: '{ offers { title price rebates } }',
      data: {
        offers: [
          { title: 'Offer2.title', price: 46.5, rebates: [6.5, 31.5] },
          { title: 'Offer2.title', price: 46.5, rebates: [6.5, 31.5] },
        ],
      },
    },
    {
      source: '{ orders { id offers { number shop price title } } cheapest { price } }',
      data: {
        orders: [
          {
            id: 'k4',
            offers: [
              { number: 3, shop: 'k3', price: 82.5, title: 'Offer3.title' },
              { number: 3, shop: 'k3', price: 82.5, title: 'Offer3.title' },
            ],
          },
          {
            id: 'k6',
            offers: [
              { number: 2, shop: 'k2', price: 46.5, title: 'Offer2.title' },
              { number: 1, shop: 'k1', price: 58.5, title: 'Offer1.title' },
            ],
          },
        ],
        cheapest: { price: 46.5 },
      },
    },
  ],
};
