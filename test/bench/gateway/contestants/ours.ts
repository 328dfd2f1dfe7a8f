import { createGateway } from '../../../../gateway/src/execution/create-gateway.ts';
import { createHttpServer } from '../../../../gateway/src/http/create-http-server.ts';
import type { Transports } from '../../../../gateway/src/transport/transport.ts';

/** The hub's executor behind the hub's own HTTP front, as it is served. */
export async function startOurs(supergraphSdl: string, transports: Transports): Promise<string> {
  const gateway = createGateway({ supergraphSdl, transports });
  const server = createHttpServer({ gateway: () => gateway, isReady: () => true });
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}
