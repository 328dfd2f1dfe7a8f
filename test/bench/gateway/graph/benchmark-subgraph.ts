import type { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLFieldResolver } from 'graphql';

export type SubgraphResolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

/** One of the four subgraphs: its SDL and its resolvers; other fields are read off the record. */
export interface BenchmarkSubgraph {
  name: string;
  sdl: string;
  resolvers: SubgraphResolvers;
}

export type Resolve<Source, Args = unknown> = GraphQLFieldResolver<Source, unknown, Args>;

export const FEDERATION =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])\n';
