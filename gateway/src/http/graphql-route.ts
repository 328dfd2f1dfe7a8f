import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { createHandler, type Request, type RequestParams, type Response } from 'graphql-http';
import type { Gateway, GatewayRequest } from '../execution/create-gateway.ts';
import type { RequestContext } from '../transport/transport.ts';

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
    const mediaType = responseMediaType(request.raw);
    if (request.method === 'GET' && current.operationType(asked) === OperationTypeNode.MUTATION) {
      return [
        JSON.stringify({ errors: [MUTATION_OVER_GET] }),
        { ...NOT_ALLOWED, headers: { ...NOT_ALLOWED.headers } },
      ];
    }
    asked.context = createContext(request.raw);
    return toResponse(await current.execute(asked), mediaType);
  }

  const handle = createHandler<FastifyRequest, unknown>({ onSubscribe: answer, formatError: withCode });

  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.all('/graphql', async (request, reply) => {
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

/** The same choice as the handler's, which has already refused requests that accept neither. */
function responseMediaType({ headers }: FastifyRequest): MediaType {
  for (const accepted of (headers.accept ?? '').split(',')) {
    const [type = ''] = accepted.split(';');
    switch (type.trim().toLowerCase()) {
      case 'application/graphql-response+json':
        return 'application/graphql-response+json';
      case 'application/json':
      case 'application/*':
      case '*/*':
        return 'application/json';
    }
  }
  return 'application/json';
}

/** A request that was never executed is a 400, but for clients of the older media type. */
function toResponse(result: ExecutionResult, mediaType: MediaType): Response {
  const refused = !('data' in result) && mediaType === 'application/graphql-response+json';
  return [
    JSON.stringify(result),
    {
      status: refused ? 400 : 200,
      statusText: refused ? 'Bad Request' : 'OK',
      headers: { 'content-type': `${mediaType}; charset=utf-8` },
    },
  ];
}

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
