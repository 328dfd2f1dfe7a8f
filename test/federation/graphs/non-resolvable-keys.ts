import type { ExampleGraph } from './graph.ts';

export const nonResolvableKeys: ExampleGraph = {
  title: 'keys that a subgraph names but cannot resolve',
  subgraphs: {
    reviews: `
      type Review @key(fields: "id") { id: ID! text: String film: Film! author: Author }
      type Film @key(fields: "id", resolvable: false) { id: ID! }
      type Author @key(fields: "handle", resolvable: false) { handle: String! }
      type Query { reviews: [Review!]! }`,
    films: `
      type Film @key(fields: "id") { id: ID! title: String! sequel: Film }
      type Query { films: [Film!]! }`,
    authors:
      'type Author @key(fields: "handle") { handle: String! name: String films: [Film] } type Film @key(fields: "id", resolvable: false) { id: ID! }',
  },
  examples: [
    {
      source: '{ reviews { film { id } author { handle } } }',
      data: {
        reviews: [
          { film: { id: 'k4' }, author: { handle: 'k2' } },
          { film: { id: 'k4' }, author: { handle: 'k1' } },
        ],
      },
      asks: ['reviews'],
    },
    {
      source: '{ reviews { text film { title sequel { id } } author { name films { title } } } }',
      data: {
        reviews: [
          {
            text: 'Review2.text',
            film: { title: 'Film1.title', sequel: null },
            author: { name: 'Author2.name', films: [{ title: 'Film3.title' }, { title: 'Film2.title' }] },
          },
          {
            text: 'Review3.text',
            film: { title: 'Film1.title', sequel: null },
            author: { name: 'Author1.name', films: [{ title: 'Film3.title' }, { title: 'Film2.title' }] },
          },
        ],
      },
      asks: ['reviews', 'authors', 'films', 'films'],
    },
  ],
};
