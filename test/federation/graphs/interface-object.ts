import type { GraphObject } from '../support/graph.ts';
import type { ExampleGraph } from './graph.ts';

function media(__typename: string, id: string, own: Record<string, unknown>): GraphObject {
  return {
    __typename,
    interfaceObject: 'Media',
    id,
    title: `${__typename} ${id}`,
    reviews({ first = 2 }: { first?: number }) {
      return Array.from({ length: first }, (_, index) => ({
        __typename: 'Review',
        text: `${id} ${index}`,
        media: all[(index + 1) % all.length],
      }));
    },
    ...own,
  };
}

const all: GraphObject[] = [
  media('Book', 'm1', { pages: 120 }),
  media('Film', 'm2', { minutes: 90 }),
  media('Book', 'm3', { pages: null }),
];

export const interfaceObject: ExampleGraph = {
  title: 'an interface object: a subgraph that adds to an interface without knowing its types',
  subgraphs: {
    media: `
      interface Media @key(fields: "id") { id: ID! title: String! }
      type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }
      type Query { media: [Media!]! book: Book }`,
    reviews: `
      type Media @key(fields: "id") @interfaceObject { id: ID! reviews(first: Int): [Review!]! }
      type Review { text: String media: Media! }
      type Query { latest: [Review!]! top: [Media!]! }`,
  },
  roots: {
    media: () => all,
    book: () => all[0],
    latest: () => all.map((each, index) => ({ __typename: 'Review', text: `latest ${index}`, media: each })),
    top: () => [all[2], all[1], all[2]],
  },
  entities: all,
  examples: [
    {
      source: '{ top { __typename id } }',
      data: {
        top: [
          { __typename: 'Book', id: 'm3' },
          { __typename: 'Film', id: 'm2' },
          { __typename: 'Book', id: 'm3' },
        ],
      },
    },
    {
      source: '{ top { id reviews { text } } }',
      data: {
        top: [
          { id: 'm3', reviews: [{ text: 'm3 0' }, { text: 'm3 1' }] },
          { id: 'm2', reviews: [{ text: 'm2 0' }, { text: 'm2 1' }] },
          { id: 'm3', reviews: [{ text: 'm3 0' }, { text: 'm3 1' }] },
        ],
      },
    },
    {
      source:
        '{ top { t: __typename ... on Book { pages reviews(first: 1) { text } } ... on Film { minutes } } }',
      data: {
        top: [
          { t: 'Book', pages: null, reviews: [{ text: 'm3 0' }] },
          { t: 'Film', minutes: 90 },
          { t: 'Book', pages: null, reviews: [{ text: 'm3 0' }] },
        ],
      },
    },
    {
      source: '{ latest { text media { ... on Film { title reviews { media { title __typename } } } } } }',
      data: {
        latest: [
          { text: 'latest 0', media: {} },
          {
            text: 'latest 1',
            media: {
              title: 'Film m2',
              reviews: [
                { media: { title: 'Film m2', __typename: 'Film' } },
                { media: { title: 'Book m3', __typename: 'Book' } },
              ],
            },
          },
          { text: 'latest 2', media: {} },
        ],
      },
    },
    {
      source: '{ media { reviews(first: 1) { media { id: title title: id } } } book { reviews { text } } }',
      data: {
        media: [
          { reviews: [{ media: { id: 'Film m2', title: 'm2' } }] },
          { reviews: [{ media: { id: 'Film m2', title: 'm2' } }] },
          { reviews: [{ media: { id: 'Film m2', title: 'm2' } }] },
        ],
        book: { reviews: [{ text: 'm1 0' }, { text: 'm1 1' }] },
      },
    },
    {
      source:
        'query { top { ...M } } fragment M on Media { __typename ...B } fragment B on Book { __typename pages }',
      data: {
        top: [
          { __typename: 'Book', pages: null },
          { __typename: 'Film' },
          { __typename: 'Book', pages: null },
        ],
      },
    },
  ],
};
