import type { ExampleGraph } from './graph.ts';

export const provides: ExampleGraph = {
  title:
    '@provides and @external: a field that another subgraph owns comes along where it is provided, and only there',
  subgraphs: {
    songs: `
      type Song @key(fields: "id") { id: ID! title: String @shareable length: Int @shareable album: Album @shareable }
      type Album @key(fields: "id") { id: ID! year: Int @shareable label: String }
      type Query { songs: [Song!]! }`,
    charts: `
      type Song @key(fields: "id") { id: ID! title: String @external length: Int @external album: Album @external rank: Int }
      type Album @key(fields: "id") { id: ID! year: Int @external }
      type Query {
        chart: [Song!] @provides(fields: "title")
        hit: Song @provides(fields: "length album { year }")
        latest: Song
      }`,
  },
  examples: [
    {
      source: '{ chart { title rank } }',
      data: {
        chart: [
          { title: 'Song2.title', rank: 8 },
          { title: 'Song2.title', rank: 8 },
        ],
      },
      asks: ['charts'],
    },
    {
      source: '{ hit { length rank album { year } } }',
      data: { hit: { length: 27, rank: 23, album: { year: 15 } } },
      asks: ['charts'],
    },
    {
      source: '{ latest { title rank } }',
      data: { latest: { title: 'Song3.title', rank: 23 } },
      asks: ['charts', 'songs'],
    },
    {
      source: '{ chart { title length album { label } } hit { title } }',
      data: {
        chart: [
          { title: 'Song2.title', length: 66, album: { label: 'Album1.label' } },
          { title: 'Song2.title', length: 66, album: { label: 'Album1.label' } },
        ],
        hit: { title: 'Song3.title' },
      },
      asks: ['charts', 'songs'],
    },
  ],
};
