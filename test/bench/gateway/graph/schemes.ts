import { type BenchmarkSubgraph, FEDERATION } from './benchmark-subgraph.ts';
import { schemes as records, type SchemeRecord, schemesById, window } from './records.ts';

export const schemes: BenchmarkSubgraph = {
  name: 'schemes',
  sdl: `${FEDERATION}
    type Scheme @key(fields: "id") { id: ID! name: String! kind: String! population: Int! budget: Int! }
    type Query { scheme(id: ID!): Scheme schemes(from: Int!, first: Int!): [Scheme!]! }`,
  resolvers: {
    Query: {
      scheme: (_: unknown, { id }: { id: string }) => schemesById.get(id),
      schemes: (_: unknown, { from, first }: { from: number; first: number }) => window(records, from, first),
    },
    Scheme: {
      __resolveReference: ({ id }: Pick<SchemeRecord, 'id'>) => schemesById.get(id),
    },
  },
};
