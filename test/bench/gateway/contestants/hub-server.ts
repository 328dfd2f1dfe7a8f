import type { Gateway } from '../../../../gateway/src/execution/create-gateway.ts';
import { createHttpServer } from '../../../../gateway/src/http/create-http-server.ts';

/** The hub's own HTTP front, as it is served. */
export async function startHubServer(gateway: Gateway): Promise<string> {
  const server = createHttpServer({ gateway: () => gateway, isReady: () => true });
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}
