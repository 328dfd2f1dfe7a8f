import type { FastifyInstance } from 'fastify';

/** The paths that need an answer from the graph; the others say what they can without it. */
const OF_THE_GRAPH = /^\/(?:graphql|export)(?:[/?]|$)/;
const RETRY_AFTER_S = 2;

/** While queries can't be answered, those who ask are told to come again: a 503, before anybody is asked who they are. */
export function refuseUntilReady(server: FastifyInstance, isReady: () => boolean): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (isReady() || !OF_THE_GRAPH.test(request.url)) {
      done();
      return;
    }
    const message = 'The hub is reading its records: try again in a moment.';
    reply
      .status(503)
      .header('retry-after', String(RETRY_AFTER_S))
      .send({ errors: [{ message, extensions: { code: 'NOT_READY' } }] });
  });
}
