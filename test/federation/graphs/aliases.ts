import type { ExampleGraph } from './graph.ts';

export const aliases: ExampleGraph = {
  title: 'aliases: names of other fields, of keys, of what others require, different by type',
  subgraphs: {
    nodes: `
      interface Node { id: ID! name: String tags(first: Int): [String!] }
      type File implements Node @key(fields: "id") { id: ID! name: String tags(first: Int): [String!] size: Int parent: Folder }
      type Folder implements Node @key(fields: "id") { id: ID! name: String tags(first: Int): [String!] size: Int label: String children(first: Int): [Node!] }
      union Any = File | Folder
      type Query { nodes: [Node!]! any: [Any!]! file(id: ID): File }`,
    shares: `
      type File @key(fields: "id") { id: ID! size: Int @external name: String @external link(days: Int): String @requires(fields: "size name") }
      type Folder @key(fields: "id") { id: ID! link(days: Int): String }`,
  },
  examples: [
    {
      source: '{ nodes { id: name name: id ... on File { x: link } ... on Folder { x: label } } }',
      data: {
        nodes: [
          { id: 'File1.name', name: 'k1', x: 'File1.link{"name":"File1.name","size":2}' },
          { id: 'File1.name', name: 'k1', x: 'File1.link{"name":"File1.name","size":2}' },
        ],
      },
    },
    {
      source: '{ any { ... on File { size name: link(days: 1) } ... on Folder { size name: label } } }',
      data: {
        any: [
          { size: 2, name: 'File1.link{"days":1}{"name":"File1.name","size":2}' },
          { size: 2, name: 'File1.link{"days":1}{"name":"File1.name","size":2}' },
        ],
      },
    },
    {
      source:
        '{ nodes { ... on File { a: link(days: 1) b: link(days: 2) name size } ... on Folder { a: link(days: 3) } } }',
      data: {
        nodes: [
          {
            a: 'File1.link{"days":1}{"name":"File1.name","size":2}',
            b: 'File1.link{"days":2}{"name":"File1.name","size":2}',
            name: 'File1.name',
            size: 2,
          },
          {
            a: 'File1.link{"days":1}{"name":"File1.name","size":2}',
            b: 'File1.link{"days":2}{"name":"File1.name","size":2}',
            name: 'File1.name',
            size: 2,
          },
        ],
      },
    },
    {
      source:
        '{ a: file(id: "k1") { tags: tags(first: 1) b: tags(first: 2) tags2: tags } constructor: file { toString: name constructor: size } }',
      data: {
        a: {
          tags: ['File2.tags{"first":1}[0]', 'File2.tags{"first":1}[1]'],
          b: ['File2.tags{"first":2}[0]', 'File2.tags{"first":2}[1]'],
          tags2: ['File2.tags[0]', 'File2.tags[1]'],
        },
        constructor: { toString: 'File3.name', constructor: 11 },
      },
    },
    {
      source:
        '{ nodes { ... on File { link name: id size: size id: name } ... on Folder { children(first: 1) { name } id: label c: children(first: 2) { id } } } }',
      data: {
        nodes: [
          { link: 'File1.link{"name":"File1.name","size":2}', name: 'k1', size: 2, id: 'File1.name' },
          { link: 'File1.link{"name":"File1.name","size":2}', name: 'k1', size: 2, id: 'File1.name' },
        ],
      },
    },
  ],
};
