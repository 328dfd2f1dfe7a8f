import type { ExampleGraph } from './graph.ts';

export const multipleKeys: ExampleGraph = {
  title: 'several keys: from one to the other over a subgraph that knows both',
  subgraphs: {
    shelves: `
      type Book @key(fields: "isbn") { isbn: String! shelf: String }
      type Query { shelved: [Book!]! }`,
    catalogue: `
      type Book @key(fields: "isbn") @key(fields: "id") { isbn: String! id: ID! title: String! }
      type Query { books: [Book!]! }`,
    loans: `
      type Book @key(fields: "id") { id: ID! borrower: Reader loans: Int! }
      type Reader @key(fields: "card") @key(fields: "mail") { card: ID! mail: String! }
      type Query { lent: [Book] }`,
    readers:
      'type Reader @key(fields: "mail") { mail: String! name: String favourite: Book } type Book @key(fields: "isbn", resolvable: false) { isbn: String! }',
  },
  examples: [
    {
      source: '{ shelved { shelf title loans borrower { name } } }',
      data: {
        shelved: [
          { shelf: null, title: 'Book1.title', loans: 35, borrower: { name: 'Reader2.name' } },
          { shelf: 'Book3.shelf', title: 'Book3.title', loans: 85, borrower: { name: 'Reader3.name' } },
        ],
      },
    },
    {
      source: '{ lent { shelf borrower { favourite { title shelf } } } }',
      data: {
        lent: [
          { shelf: null, borrower: { favourite: null } },
          { shelf: 'Book3.shelf', borrower: { favourite: { title: 'Book2.title', shelf: 'Book2.shelf' } } },
        ],
      },
    },
    {
      source: '{ books { loans shelf } }',
      data: {
        books: [
          { loans: 35, shelf: null },
          { loans: 85, shelf: 'Book3.shelf' },
        ],
      },
    },
  ],
};
