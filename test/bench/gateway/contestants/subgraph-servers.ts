import { subgraphSchemas } from '../graph/subgraphs.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startBareServer } from './bare-server.ts';
import { createJit } from './jit.ts';

/** All subgraphs in one process, as light as they can be: what is measured is the gateway before them. */
export const start: StartContestant = async () => {
  const schemas = new Map(
    [...subgraphSchemas()].map(([name, schema]) => [`/${name}`, { schema, execute: createJit(schema) }]),
  );
  const at = (path: string) => {
    const subgraph = schemas.get(path);
    if (!subgraph) throw new Error(`There is no subgraph at ${path}.`);
    return subgraph;
  };
  return startBareServer(
    (path) => at(path).schema,
    ({ path, document, variables }) => at(path).execute(document, variables),
  );
};
