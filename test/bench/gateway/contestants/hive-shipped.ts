import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime, type GatewayConfigSupergraph } from '@graphql-hive/gateway-runtime';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';

type Handler = GatewayConfigSupergraph['unifiedGraphHandler'];

/**
 * Hive Gateway's runtime behind `node:http`, as its command line starts it. The `http` transport is `@graphql-mesh/transport-http` in short:
 * `@graphql-tools/executor-http` with the gateway's own fetch.
 */
export async function startHive(supergraphSdl: string, unifiedGraphHandler?: Handler): Promise<string> {
  const runtime = createGatewayRuntime({
    supergraph: supergraphSdl,
    unifiedGraphHandler,
    logging: false,
    transports: {
      http: {
        getSubgraphExecutor: ({ transportEntry, fetch }) =>
          buildHTTPExecutor({ endpoint: transportEntry.location, fetch: fetch as never }),
      },
    },
  });
  const server = createServer(runtime as never);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
