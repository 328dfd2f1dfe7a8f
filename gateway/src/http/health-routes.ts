import type { FastifyInstance } from 'fastify';

/** `/health/live`: the process answers. `/health/ready`: 200 once queries can be answered, 503 before. */
export function registerHealthRoutes(server: FastifyInstance, isReady: () => boolean): void {
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = isReady();
    return reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'starting' });
  });
}
