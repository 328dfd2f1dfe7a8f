import type { ExampleGraph } from './graph.ts';

export const conditions: ExampleGraph = {
  title: '@skip and @include on fields and fragments, by variable and by literal',
  subgraphs: {
    posts: `
      interface Node { id: ID! }
      type Post implements Node @key(fields: "id") { id: ID! title: String author: Author }
      type Author implements Node @key(fields: "id") { id: ID! }
      type Query { posts: [Post!]! node: Node }`,
    authors: 'type Author @key(fields: "id") { id: ID! name: String bio(lines: Int): String }',
    stats:
      'type Post @key(fields: "id") { id: ID! views: Int author: Author @external mood: String @requires(fields: "author { id }") } type Author @key(fields: "id") { id: ID! }',
  },
  examples: [
    {
      source:
        'query ($name: Boolean!, $views: Boolean = false) { posts { title author @include(if: $name) { name } views @skip(if: $views) mood @include(if: false) } }',
      variables: { name: false },
      data: {
        posts: [
          { title: 'Post3.title', views: 97 },
          { title: 'Post3.title', views: 97 },
        ],
      },
      asks: ['posts', 'stats'],
    },
    {
      source:
        'query ($name: Boolean!, $views: Boolean = false) { posts { title author @include(if: $name) { name } views @skip(if: $views) mood @include(if: false) } }',
      variables: { name: true, views: true },
      data: {
        posts: [
          { title: 'Post3.title', author: { name: 'Author3.name' } },
          { title: 'Post3.title', author: { name: 'Author3.name' } },
        ],
      },
      asks: ['posts', 'authors'],
    },
    {
      source:
        'query ($a: Boolean!, $b: Boolean!) { posts { ...P @include(if: $a) ... @skip(if: $b) { mood } ... on Node @include(if: $b) { id } } } fragment P on Post { views author { bio(lines: 1) @skip(if: $b) } }',
      variables: { a: true, b: false },
      data: {
        posts: [
          { views: 97, author: { bio: 'Author3.bio{"lines":1}' }, mood: 'Post3.mood{"author":{"id":"k3"}}' },
          { views: 97, author: { bio: 'Author3.bio{"lines":1}' }, mood: 'Post3.mood{"author":{"id":"k3"}}' },
        ],
      },
    },
    {
      source:
        'query ($a: Boolean!, $b: Boolean!) { posts { ...P @include(if: $a) ... @skip(if: $b) { mood } ... on Node @include(if: $b) { id } } } fragment P on Post { views author { bio(lines: 1) @skip(if: $b) } }',
      variables: { a: false, b: true },
      data: { posts: [{ id: 'k6' }, { id: 'k6' }] },
    },
    {
      source:
        'query ($a: Boolean!) { posts @skip(if: $a) { title } node @include(if: $a) { __typename ... on Author @skip(if: true) { name } } }',
      variables: { a: true },
      data: { node: { __typename: 'Post' } },
    },
  ],
};
