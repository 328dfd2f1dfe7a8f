import type { ExampleGraph } from './graph.ts';

export const nestedKeys: ExampleGraph = {
  title: 'nested keys',
  subgraphs: {
    desks: `
      type Desk @key(fields: "number room { floor { level } code }") { number: Int! room: Room! height: Int }
      type Room @shareable { code: String! floor: Floor! }
      type Floor @shareable { level: Int! }
      type Query { desks: [Desk!]! }`,
    people: `
      type Desk @key(fields: "room { code floor { level } } number") { number: Int! room: Room! holder: String }
      type Room @shareable { code: String! floor: Floor! }
      type Floor @shareable { level: Int! }`,
    carts: `
      type Cart @key(fields: "items { id }") { items: [Item!]! total: Int }
      type Item @key(fields: "id") { id: ID! }
      type Query { cart: Cart }`,
    items: 'type Item @key(fields: "id") { id: ID! name: String }',
  },
  examples: [
    {
      source: '{ desks { height holder } }',
      data: {
        desks: [
          { height: 79, holder: 'Desk2.holder' },
          { height: 44, holder: 'Desk3.holder' },
        ],
      },
    },
    {
      source: '{ desks { room { floor { level } } holder } cart { items { name } total } }',
      data: {
        desks: [
          { room: { floor: { level: 88 } }, holder: 'Desk2.holder' },
          { room: { floor: { level: 9 } }, holder: 'Desk3.holder' },
        ],
        cart: { items: [{ name: 'Item3.name' }, { name: 'Item2.name' }], total: 85 },
      },
    },
  ],
};
