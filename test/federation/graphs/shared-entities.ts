import type { ExampleGraph } from './graph.ts';

const SEAT = { code: 'k10', title: 'Seat1.title', town: null };
const TOWN = { name: 'Town2.name', rate: 8.5, rain: 61, twin: { rain: 61, seat: SEAT } };
const NAMED = { id: 'k8', name: 'Town2.name' };
const OTHER = { id: 'k9', name: 'Town3.name' };
const OWNED = { rate: 98.5, lot: { owners: [{ id: 'k7', name: null }, NAMED] } };
const OWNED_TWICE = { rate: 8.5, lot: { owners: [OTHER, OTHER] } };
const WITH_RAIN = { rain: 61, near: [OWNED, OWNED_TWICE] };
const WITH_RAIN_NEAR = {
  rate: 8.5,
  near: [
    { id: 'k9', rain: 64 },
    { id: 'k8', rain: 61 },
  ],
};

export const sharedEntities: ExampleGraph = {
  title: 'entities that stand in many places, with other fields under each type',
  subgraphs: {
    holders: `
      interface Holder { id: ID! home: Town towns: [Town!] }
      type Doctor implements Holder @key(fields: "id") { id: ID! home: Town towns: [Town!] }
      type School implements Holder @key(fields: "id") { id: ID! home: Town towns: [Town!] }
      type Town @key(fields: "id") { id: ID! zone: String near: [Town!] lot: Lot }
      type Lot { area: Int owners: [Town] }
      type Query { holders: [Holder!]! others: [Holder] }`,
    names: 'type Town @key(fields: "id") { id: ID! name: String twin: Town }',
    rates: `
      type Town @key(fields: "id") { id: ID! rate: Float seat: Seat }
      type Seat @key(fields: "code") { code: String! town: Town }`,
    seats: 'type Seat @key(fields: "code") { code: String! title: String }',
    rain: 'type Town @key(fields: "id") { id: ID! rain: Int! }',
  },
  examples: [
    {
      source:
        '{ holders { home { name } ... on Doctor { home { rate } } ... on School { home { rain } } } others { home { id } ... on School { home { rate seat { title } } } ... on Doctor { home { name } } } }',
      data: {
        holders: [{ home: { name: 'Town2.name', rate: 8.5 } }, { home: { name: 'Town3.name', rain: 64 } }],
        others: [
          { home: { id: 'k8', name: 'Town2.name' } },
          { home: { id: 'k9', rate: 98.5, seat: { title: null } } },
        ],
      },
    },
    {
      source: '{ holders { towns { name rate rain twin { rain seat { code title town { name } } } } } }',
      data: {
        holders: [
          {
            towns: [
              { name: 'Town3.name', rate: 98.5, rain: 64, twin: { rain: 61, seat: SEAT } },
              {
                name: null,
                rate: 51.5,
                rain: 18,
                twin: { rain: 64, seat: { code: 'k11', title: null, town: { name: null } } },
              },
            ],
          },
          { towns: [TOWN, TOWN] },
        ],
      },
    },
    {
      source: '{ holders { towns { rain near { rate lot { owners { id name } } } } } }',
      data: {
        holders: [
          {
            towns: [
              { rain: 64, near: [OWNED_TWICE, OWNED_TWICE] },
              { rain: 18, near: [OWNED_TWICE, OWNED_TWICE] },
            ],
          },
          { towns: [WITH_RAIN, WITH_RAIN] },
        ],
      },
    },
    {
      source:
        '{ holders { home { near { rate near { id } } } ... on Doctor { home { near { near { name } } } } ... on School { home { near { near { rain } } } } } }',
      data: {
        holders: [
          {
            home: {
              near: [
                { rate: 98.5, near: [NAMED, NAMED] },
                { rate: 8.5, near: [OTHER, NAMED] },
              ],
            },
          },
          { home: { near: [WITH_RAIN_NEAR, WITH_RAIN_NEAR] } },
        ],
      },
    },
  ],
};
