/** What clients see of the graph; without any data, for those that hold none. */
export const publicSdl = `
  type Action { id: ID! title: String! theme: String scheme: Scheme partner: Partner }
  type Scheme {
    id: ID! name: String! kind: String! population: Int! budget: Int!
    isFunded: Boolean grant: Int actions: [Action!]!
  }
  type Partner { id: ID! name: String! category: String! town: String actions: [Action!]! }
  type Query {
    scheme(id: ID!): Scheme schemes(from: Int!, first: Int!): [Scheme!]! partners(from: Int!, first: Int!): [Partner!]!
  }`;
