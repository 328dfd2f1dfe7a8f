import { type BenchmarkSubgraph, FEDERATION } from './benchmark-subgraph.ts';
import { type PartnerRecord, partnersById, partners as records, window } from './records.ts';

export const partners: BenchmarkSubgraph = {
  name: 'partners',
  sdl: `${FEDERATION}
    type Partner @key(fields: "id") { id: ID! name: String! category: String! town: String }
    type Query { partners(from: Int!, first: Int!): [Partner!]! }`,
  resolvers: {
    Query: {
      partners: (_: unknown, { from, first }: { from: number; first: number }) =>
        window(records, from, first),
    },
    Partner: {
      __resolveReference: ({ id }: Pick<PartnerRecord, 'id'>) => partnersById.get(id),
    },
  },
};
