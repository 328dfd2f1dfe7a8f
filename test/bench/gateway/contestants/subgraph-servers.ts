import type { DocumentNode, GraphQLSchema } from 'graphql';
import { resolveEntities } from '../../../../gateway/src/transport/schema-executor/resolve-entities.ts';
import { subgraphSchemas } from '../graph/subgraphs.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startBareServer } from './bare-server.ts';
import { createCompiler } from './jit.ts';

/**
 * All subgraphs in one process, the same for every gateway and as light as they can be: what is measured is the gateway before them, on a
 * machine whose cores they share.
 */
export const start: StartContestant = async () => {
  const servers = new Map(
    [...subgraphSchemas()].map(([name, schema]) => [`/${name}`, { schema, execute: createSubgraph(schema) }]),
  );
  const at = (path: string) => {
    const server = servers.get(path);
    if (!server) throw new Error(`There is no subgraph at ${path}.`);
    return server;
  };
  return startBareServer(
    (path) => at(path).schema,
    ({ path, document, variables }) => at(path).execute(document, variables),
  );
};

/** graphql-jit, and no promise for entities that are there. */
function createSubgraph(schema: GraphQLSchema) {
  const entities = schema.getQueryType()?.getFields()._entities;
  if (entities) entities.resolve = resolveEntities(entities.resolve);
  const compile = createCompiler(schema);
  return async (document: DocumentNode, variables: Record<string, unknown>) => {
    const { query, stringify } = compile(document);
    return stringify(await query(undefined, {}, variables));
  };
}
