import { type BenchmarkSubgraph, FEDERATION } from './benchmark-subgraph.ts';
import { grantOf, isFunded, type SchemeRecord } from './records.ts';

type Representation = Pick<SchemeRecord, 'id' | 'population' | 'budget'>;

export const funding: BenchmarkSubgraph = {
  name: 'funding',
  sdl: `${FEDERATION}
    type Scheme @key(fields: "id") {
      id: ID!
      population: Int! @external
      budget: Int! @external
      isFunded: Boolean
      grant: Int @requires(fields: "population budget")
    }`,
  resolvers: {
    Scheme: {
      __resolveReference: (representation: Representation) => representation,
      isFunded: ({ id }: Representation) => isFunded(id),
      grant: (representation: Representation) => grantOf(representation),
    },
  },
};
