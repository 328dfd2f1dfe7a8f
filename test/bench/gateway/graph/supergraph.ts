import { composeSupergraph } from '../../../../gateway/src/composition/compose-supergraph.ts';
import { subgraphs } from './subgraphs.ts';

/** Where each subgraph is, by name, and the supergraph that says so. */
export function supergraphAt(origin: string): {
  supergraphSdl: string;
  subgraphUrls: Record<string, string>;
} {
  const entries = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `${origin}/${name}` }));
  const { supergraphSdl } = composeSupergraph(entries);
  return { supergraphSdl, subgraphUrls: Object.fromEntries(entries.map(({ name, url }) => [name, url])) };
}
