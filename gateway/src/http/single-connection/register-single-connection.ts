import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from '../error-handlers.ts';
import { sendEvents } from '../event-stream.ts';
import { EVENT_STREAM_HEADERS } from '../event-stream-request.ts';
import type { GraphqlOptions } from '../graphql-handler.ts';
import { readParams } from '../plain-request.ts';
import { createReservations, type Reservation } from './reservations.ts';

const PATH = '/graphql/stream';
const TOKEN_HEADER = 'x-graphql-event-stream-token';

/** So many operations may go over one connection at a time. */
const MAX_OPERATIONS = 100;
const MAX_ID_LENGTH = 200;

/**
 * The single connection mode of `graphql-sse`, at `/graphql/stream`: PUT reserves a connection, GET opens it, each POST starts an operation
 * whose results go over it, DELETE ends one. Browsers open few connections to one host over HTTP/1.1.
 */
export function registerSingleConnection(
  server: FastifyInstance,
  { gateway, createContext = () => ({}) }: GraphqlOptions,
): void {
  const reservations = createReservations();
  const streams = new Set<Readable>();
  server.addHook('preClose', async () => {
    for (const stream of streams) stream.destroy();
  });

  const reservedBy = ({ headers, query, caller }: FastifyRequest): Reservation | undefined =>
    reservations.of(headers[TOKEN_HEADER] ?? (query as { token?: unknown }).token, caller?.actor ?? null);

  server.put(PATH, async ({ caller }, reply) => {
    const reservation = reservations.reserve(caller?.actor ?? null);
    if (!reservation) return refuse(reply, 503, 'Too many connections wait to be opened.');
    return reply.status(201).type('text/plain; charset=utf-8').send(reservation.token);
  });

  server.get(PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const reservation = reservedBy(request);
    if (!reservation) return notReserved(reply);
    if (reservation.isOpen) return refuse(reply, 409, 'The connection is open already.');
    reservations.open(reservation);
    const stream = sendEvents(reservation.operations.events);
    streams.add(stream);
    stream.once('close', () => {
      streams.delete(stream);
      reservations.end(reservation);
    });
    return reply.headers(EVENT_STREAM_HEADERS).send(stream);
  });

  server.post(PATH, async (request, reply) => {
    const reservation = reservedBy(request);
    if (!reservation) return notReserved(reply);
    const params = readParams(request.body);
    const id = params?.extensions?.operationId;
    if (!params || typeof id !== 'string' || id === '' || id.length > MAX_ID_LENGTH) {
      return refuse(reply, 400, 'A query and extensions.operationId are expected as JSON.');
    }
    const { operations } = reservation;
    if (operations.has(id)) return refuse(reply, 409, 'An operation of this connection has this id.');
    if (operations.size >= MAX_OPERATIONS) {
      return refuse(reply, 429, `At most ${MAX_OPERATIONS} operations go over one connection.`);
    }
    operations.add(id, gateway().subscribe({ ...params, context: createContext(request) }));
    return reply.status(202).send();
  });

  server.delete(PATH, async (request, reply) => {
    const reservation = reservedBy(request);
    if (!reservation) return notReserved(reply);
    const { operationId } = request.query as { operationId?: unknown };
    if (typeof operationId !== 'string') return refuse(reply, 400, 'Which operation? Give its operationId.');
    await reservation.operations.stop(operationId);
    return reply.status(200).send();
  });
}

const notReserved = (reply: FastifyReply) =>
  refuse(reply, 404, 'No such connection is reserved for this caller.');

const CODES: Record<number, string> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'TOO_MANY_OPERATIONS',
  503: 'TOO_MANY_SUBSCRIPTIONS',
};

const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.status(status).send(errorBody(message, CODES[status] as string));
