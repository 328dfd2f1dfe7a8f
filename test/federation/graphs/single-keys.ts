import type { ExampleGraph } from './graph.ts';

export const singleKeys: ExampleGraph = {
  title: 'single keys',
  subgraphs: {
    users: `
      type User @key(fields: "id") { id: ID! name: String! friends: [User!] best: User }
      type Query { users: [User!]! user(id: ID!): User }`,
    mails: 'type User @key(fields: "id") { id: ID! mail: String unread: Int! }',
    badges: `
      type User @key(fields: "id") { id: ID! badge: Badge }
      type Badge @key(fields: "code") { code: String! label: String }`,
    holders:
      'type Badge @key(fields: "code") { code: String! holders: [User!]! } type User @key(fields: "id") { id: ID! }',
  },
  examples: [
    {
      source: '{ users { name mail badge { label } } }',
      data: {
        users: [
          { name: 'User1.name', mail: 'User1.mail', badge: { label: 'Badge2.label' } },
          { name: 'User3.name', mail: 'User3.mail', badge: { label: 'Badge3.label' } },
        ],
      },
    },
    {
      source: '{ user(id: "k2") { best { best { name mail unread } } friends { unread } } }',
      data: {
        user: {
          best: { best: { name: 'User3.name', mail: 'User3.mail', unread: 33 } },
          friends: [{ unread: 82 }, { unread: 11 }],
        },
      },
    },
    {
      source: '{ users { badge { code holders { name badge { label } } } } }',
      data: {
        users: [
          {
            badge: {
              code: 'k5',
              holders: [
                { name: 'User2.name', badge: { label: 'Badge3.label' } },
                { name: 'User2.name', badge: { label: 'Badge3.label' } },
              ],
            },
          },
          {
            badge: {
              code: 'k6',
              holders: [
                { name: 'User2.name', badge: { label: 'Badge3.label' } },
                { name: 'User2.name', badge: { label: 'Badge3.label' } },
              ],
            },
          },
        ],
      },
    },
  ],
};
