import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toEventStream } from './event-stream.ts';
import { acceptsEventStream, EVENT_STREAM_HEADERS, readEventStreamRequest } from './event-stream-request.ts';
import type { AnswerGraphql, GraphqlOptions } from './graphql-handler.ts';

/** GraphQL over HTTP at `/graphql`, as one answer or as an event stream. */
export function registerGraphqlRoute(
  server: FastifyInstance,
  answer: AnswerGraphql,
  { gateway, createContext = () => ({}) }: GraphqlOptions,
): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  const streams = new Set<Readable>();
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.destroy();
  });

  /** Any operation as an event stream; null for a request that the reference handler refuses. */
  function stream(request: FastifyRequest): Readable | null {
    const asked = readEventStreamRequest(request);
    if (!asked) return null;
    asked.context = createContext(request);
    const events = toEventStream(gateway().subscribe(asked));
    streams.add(events);
    events.once('close', () => streams.delete(events));
    return events;
  }

  server.all('/graphql', async (request, reply) => {
    const events = acceptsEventStream(request) ? stream(request) : null;
    if (events) return reply.headers(EVENT_STREAM_HEADERS).send(events);
    const { status, headers, body } = await answer(request);
    return reply
      .status(status)
      .headers(headers)
      .send(body ?? undefined);
  });
}
