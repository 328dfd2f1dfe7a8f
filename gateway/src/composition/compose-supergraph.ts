import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { CompositionError, type CompositionProblem } from './composition-error.ts';
import { buildPublicSchema, printPublicSchema } from './public-schema.ts';

/** A subgraph as composition sees it; without `url` it is one that runs in the gateway's own process. */
export interface SubgraphDefinition {
  name: string;
  sdl: string;
  url?: string;
}

export interface Composition {
  /** Federation 2 supergraph, for any router. */
  supergraphSdl: string;
  /** What clients see: nothing inaccessible, no federation machinery; sorted, so that it diffs well. */
  publicSdl: string;
}

/** Composes subgraphs into one graph; throws a `CompositionError` that lists everything that stands in the way. */
export function composeSupergraph(subgraphs: readonly SubgraphDefinition[]): Composition {
  const problems: CompositionProblem[] = [];
  const services = subgraphs.map(({ name, sdl, url }) => ({
    name,
    url: url ?? '',
    typeDefs: parseSubgraph({ name, sdl }, problems),
  }));
  if (problems.length > 0) throw new CompositionError('The subgraphs do not parse:', problems);
  const result = composeServices(services);
  if (result.errors) {
    throw new CompositionError('The subgraphs do not compose:', result.errors.map(toProblem));
  }
  const supergraphSdl = `${result.supergraphSdl.trimEnd()}\n`;
  return { supergraphSdl, publicSdl: printPublicSchema(buildPublicSchema(supergraphSdl)) };
}

const NOTHING: DocumentNode = parse('type Query { _: Boolean }');

function parseSubgraph({ name, sdl }: SubgraphDefinition, problems: CompositionProblem[]): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    const reason = error instanceof GraphQLError ? describeSyntaxError(error) : String(error);
    problems.push({ code: 'INVALID_GRAPHQL', message: `[${name}] ${reason}` });
    return NOTHING;
  }
}

function describeSyntaxError(error: GraphQLError): string {
  const at = error.locations?.[0];
  return at ? `${error.message} (line ${at.line}, column ${at.column})` : error.message;
}

function toProblem(error: GraphQLError): CompositionProblem {
  const code = error.extensions.code;
  return { message: error.message, code: typeof code === 'string' ? code : null };
}
