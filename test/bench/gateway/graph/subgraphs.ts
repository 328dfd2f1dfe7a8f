import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { actions } from './actions.ts';
import type { BenchmarkSubgraph } from './benchmark-subgraph.ts';
import { funding } from './funding.ts';
import { partners } from './partners.ts';
import { schemes } from './schemes.ts';

export const subgraphs: readonly BenchmarkSubgraph[] = [partners, schemes, funding, actions];

export function subgraphSchemas(): Map<string, GraphQLSchema> {
  return new Map(
    subgraphs.map(({ name, sdl, resolvers }) => [
      name,
      buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
    ]),
  );
}
