import { STATUS_CODES } from 'node:http';
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { createHandler, type Request, type RequestParams, type Response } from 'graphql-http';
import type { Gateway, GatewayRequest, GatewayResponse } from '../execution/create-gateway.ts';
import type { RequestContext } from '../transport/transport.ts';
import { toEventStream } from './event-stream.ts';
import { acceptsEventStream, EVENT_STREAM_HEADERS, readEventStreamRequest } from './event-stream-request.ts';
import { readPlainRequest } from './plain-request.ts';

export interface GraphqlRouteOptions {
  gateway: () => Gateway;
  createContext?: (request: FastifyRequest) => RequestContext;
}

/** GraphQL over HTTP (the draft of the GraphQL Foundation), by the reference handler, executed by the gateway. */
export function registerGraphqlRoute(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const { gateway, createContext = () => ({}) } = options;

  async function answer(request: Request<FastifyRequest, unknown>, params: RequestParams): Promise<Response> {
    const { query, operationName, variables } = params;
    const current = gateway();
    const asked: GatewayRequest = { source: query, operationName, variables };
    if (request.method === 'GET' && current.operationType(asked) === OperationTypeNode.MUTATION) {
      return [
        JSON.stringify({ errors: [MUTATION_OVER_GET] }),
        { ...NOT_ALLOWED, headers: { ...NOT_ALLOWED.headers } },
      ];
    }
    asked.context = createContext(request.raw);
    const response = await current.respond(asked);
    const mediaType = responseMediaType(request.raw.headers.accept) ?? 'application/json';
    const status = statusOf(response, mediaType);
    const headers = { 'content-type': `${mediaType}; charset=utf-8` };
    return [response.json, { status, statusText: STATUS_CODES[status] ?? '', headers }];
  }

  const handle = createHandler<FastifyRequest, unknown>({ onSubscribe: answer, formatError: withCode });

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
    const mediaType = responseMediaType(request.headers.accept);
    const plain = mediaType && readPlainRequest(request);
    if (plain) {
      plain.context = createContext(request);
      const response = await gateway().respond(plain);
      return reply
        .status(statusOf(response, mediaType))
        .header('content-type', `${mediaType}; charset=utf-8`)
        .send(response.json);
    }
    const [body, { status, headers = {} }] = await handle({
      url: request.url,
      method: request.method,
      headers: request.headers,
      body: request.body as string,
      raw: request,
      context: undefined,
    });
    return reply
      .status(status)
      .headers(headers)
      .send(body ?? undefined);
  });
}

type MediaType = 'application/json' | 'application/graphql-response+json';

/** The reference handler's own choice; null when the client accepts neither, which the handler then refuses. */
function responseMediaType(accept: string | undefined): MediaType | null {
  for (const accepted of (accept || '*/*').split(',')) {
    const [type = '', ...params] = accepted.replaceAll(' ', '').toLowerCase().split(';');
    const charset = params.find((param) => param.startsWith('charset=')) ?? 'charset=utf-8';
    if (charset !== 'charset=utf-8') continue;
    switch (type) {
      case 'application/graphql-response+json':
        return 'application/graphql-response+json';
      case 'application/json':
      case 'application/*':
      case '*/*':
        return 'application/json';
    }
  }
  return null;
}

/** A request that was never executed is a 400, or says that it is not for its caller; but for clients of the older media type. */
function statusOf({ executed, denied }: GatewayResponse, mediaType: MediaType): number {
  if (executed || mediaType === 'application/json') return 200;
  return denied ? DENIED[denied] : 400;
}

const DENIED = { UNAUTHENTICATED: 401, FORBIDDEN: 403 } as const;

const MUTATION_OVER_GET = new GraphQLError('Mutations are only accepted over POST.', {
  extensions: { code: 'METHOD_NOT_ALLOWED' },
});

const NOT_ALLOWED = {
  status: 405,
  statusText: 'Method Not Allowed',
  headers: { allow: 'POST', 'content-type': 'application/json; charset=utf-8' },
};

/** The handler's own refusals of a malformed request. */
function withCode(error: Readonly<Error>): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' } });
}
