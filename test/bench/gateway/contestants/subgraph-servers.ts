import { createInProcessTransport } from '../../../../gateway/src/transport/in-process.ts';
import { subgraphSchemas } from '../graph/subgraphs.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startBareServer } from './bare-server.ts';

/**
 * All subgraphs in one process, the same for every gateway and as light as they can be: what is measured is the gateway before them, on a
 * machine whose cores they share.
 */
export const start: StartContestant = async () => {
  const servers = new Map(
    [...subgraphSchemas()].map(([name, schema]) => {
      const transport = createInProcessTransport({
        schema,
        createContext: () => ({}),
        entitiesBy: 'resolveReference',
      });
      return [`/${name}`, { schema, transport }];
    }),
  );
  const at = (path: string) => {
    const server = servers.get(path);
    if (!server) throw new Error(`There is no subgraph at ${path}.`);
    return server;
  };
  return startBareServer(
    (path) => at(path).schema,
    ({ path, source: operation, document, variables }) =>
      at(path).transport.execute({ operation, document, operationName: undefined, variables, context: {} }),
  );
};
