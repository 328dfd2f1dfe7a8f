import { type BenchmarkSubgraph, FEDERATION } from './benchmark-subgraph.ts';
import { actionsById, partnersById, schemesById } from './records.ts';

interface Reference {
  id: string;
}

export const actions: BenchmarkSubgraph = {
  name: 'actions',
  sdl: `${FEDERATION}
    type Action @key(fields: "id") { id: ID! title: String! theme: String scheme: Scheme partner: Partner }
    type Scheme @key(fields: "id") { id: ID! actions: [Action!]! }
    type Partner @key(fields: "id") { id: ID! actions: [Action!]! }`,
  resolvers: {
    Action: { __resolveReference: ({ id }: Reference) => actionsById.get(id) },
    Scheme: { __resolveReference: ({ id }: Reference) => schemesById.get(id) },
    Partner: { __resolveReference: ({ id }: Reference) => partnersById.get(id) },
  },
};
