import type { ExampleGraph } from './graph.ts';

export const entityInterfaces: ExampleGraph = {
  title: 'entity interfaces: an interface with a key of its own',
  subgraphs: {
    accounts: `
      interface Account @key(fields: "id") { id: ID! owner: String limits(kind: Int): [Limit!]! }
      type Current implements Account @key(fields: "id") { id: ID! owner: String limits(kind: Int): [Limit!]! overdraft: Int }
      type Savings implements Account @key(fields: "id") { id: ID! owner: String limits(kind: Int): [Limit!]! rate: Float! }
      type Limit { amount: Int! }
      type Query { accounts: [Account!]! savings: [Savings] }`,
    ledger: `
      type Account @key(fields: "id") @interfaceObject { id: ID! balance: Int! movements(last: Int = 2): [Movement] }
      type Movement { amount: Int other: Account }
      type Query { richest: Account movements: [Movement!] }`,
    audits: `
      type Account @key(fields: "id") @interfaceObject { id: ID! owner: String @external flags: [String!] @requires(fields: "owner") }`,
  },
  examples: [
    {
      source: '{ accounts { id balance owner flags } }',
      data: {
        accounts: [
          { id: 'k5', balance: 90, owner: 'Savings2.owner', flags: null },
          { id: 'k2', balance: 70, owner: null, flags: ['Current2.flags[0]', 'Current2.flags[1]'] },
        ],
      },
    },
    {
      source: '{ richest { __typename owner balance ... on Savings { rate } ... on Current { overdraft } } }',
      data: { richest: { __typename: 'Savings', owner: 'Savings3.owner', balance: 46, rate: 75.5 } },
    },
    {
      source: '{ movements { amount other { owner limits(kind: 1) { amount } } } }',
      data: {
        movements: [
          { amount: 17, other: { owner: 'Savings3.owner', limits: [{ amount: 83 }, { amount: 33 }] } },
          { amount: 45, other: { owner: 'Current1.owner', limits: [{ amount: 66 }, { amount: 83 }] } },
        ],
      },
    },
    {
      source: '{ savings { rate balance movements(last: 1) { other { __typename balance } } } }',
      data: {
        savings: [
          {
            rate: 19.5,
            balance: 54,
            movements: [
              { other: { __typename: 'Current', balance: 46 } },
              { other: { __typename: 'Current', balance: 70 } },
            ],
          },
          {
            rate: 37.5,
            balance: 90,
            movements: [
              { other: { __typename: 'Savings', balance: 90 } },
              { other: { __typename: 'Savings', balance: 90 } },
            ],
          },
        ],
      },
    },
  ],
};
