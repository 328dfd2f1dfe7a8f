import type { ExampleGraph } from './graph.ts';

export const shareable: ExampleGraph = {
  title: '@shareable: fields, types and root fields that several subgraphs resolve',
  subgraphs: {
    north: `
      type Station @key(fields: "id") { id: ID! name: String @shareable position: Position @shareable lines: [String!]! @shareable }
      type Position @shareable { lat: Float lon: Float }
      type Query { stations: [Station!]! @shareable busiest: Station @shareable }`,
    south: `
      type Station @key(fields: "id") { id: ID! name: String @shareable position: Position @shareable platforms: Int }
      type Position @shareable { lat: Float altitude: Float }
      type Query { stations: [Station!]! @shareable }`,
    east: `
      type Station @key(fields: "id") { id: ID! lines: [String!]! @shareable staff: Int! }
      type Query { busiest: Station @shareable }`,
  },
  examples: [
    {
      source: '{ stations { name lines position { lat lon altitude } platforms staff } }',
      data: {
        stations: [
          {
            name: 'Station3.name',
            lines: ['Station3.lines[0]', 'Station3.lines[1]'],
            position: { lat: 60.5, lon: 98.5, altitude: 75.5 },
            platforms: 46,
            staff: 97,
          },
          {
            name: 'Station1.name',
            lines: ['Station1.lines[0]', 'Station1.lines[1]'],
            position: { lat: 56.5, lon: 45.5, altitude: 29.5 },
            platforms: 28,
            staff: 92,
          },
        ],
      },
    },
    {
      source: '{ stations { name } }',
      data: { stations: [{ name: 'Station3.name' }, { name: 'Station1.name' }] },
      asks: ['north'],
    },
    {
      source: '{ busiest { lines staff } }',
      data: { busiest: { lines: ['Station3.lines[0]', 'Station3.lines[1]'], staff: 97 } },
      asks: ['east'],
    },
    {
      source: '{ busiest { name } stations { platforms } }',
      data: { busiest: { name: 'Station3.name' }, stations: [{ platforms: 46 }, { platforms: 28 }] },
    },
  ],
};
