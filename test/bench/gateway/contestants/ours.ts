import { createGateway, type Gateway } from '../../../../gateway/src/execution/create-gateway.ts';
import { createInProcessTransport } from '../../../../gateway/src/transport/in-process.ts';
import { subgraphSchemas } from '../graph/subgraphs.ts';

/** The hub's executor over subgraphs in this process. */
export function createOurs(supergraphSdl: string): Gateway {
  const transports = [...subgraphSchemas()].map(([name, schema]) => {
    const transport = createInProcessTransport({
      schema,
      createContext: () => ({}),
      entitiesBy: 'resolveReference',
    });
    return [name, transport] as const;
  });
  return createGateway({ supergraphSdl, transports: new Map(transports) });
}
