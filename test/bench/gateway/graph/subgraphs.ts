import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { composeSupergraph } from '../../../../gateway/src/composition/compose-supergraph.ts';
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

/** Where each subgraph is, by name, and the supergraph that says so. */
export function supergraphAt(origin: string): {
  supergraphSdl: string;
  subgraphUrls: Record<string, string>;
} {
  const entries = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `${origin}/${name}` }));
  const { supergraphSdl } = composeSupergraph(entries);
  return { supergraphSdl, subgraphUrls: Object.fromEntries(entries.map(({ name, url }) => [name, url])) };
}
