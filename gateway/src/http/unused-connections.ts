import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Lets connections that have not sent a request yet go when the server closes. Browsers and clients open some ahead of need; Node takes them
 * for busy, and a stop would wait for a minute.
 */
export function closeUnusedConnections(server: FastifyInstance): void {
  const unused = new Set<Socket>();
  server.server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.server.on('request', ({ socket }) => unused.delete(socket));
  server.addHook('preClose', async () => {
    for (const socket of unused) socket.destroy();
  });
}
