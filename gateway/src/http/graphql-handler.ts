import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import type { Caller } from '@maillage/kit';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { createHandler, type Request, type RequestParams, type Response } from 'graphql-http';
import type { Gateway, GatewayRequest, GatewayResponse } from '../execution/create-gateway.ts';
import { isPromise, type MaybePromise } from '../execution/maybe-promise.ts';
import type { RequestContext } from '../transport/transport.ts';
import { type MediaType, responseMediaType } from './media-type.ts';
import { readPlainRequest } from './plain-request.ts';

export interface GraphqlOptions {
  /** Asked for at each request, so that it can be replaced while the server runs. */
  gateway: () => Gateway;
  /** What subgraphs are told of a request; a new object for each. */
  createContext?: (asker: Asker) => RequestContext;
}

/** What is known of whoever sends a request. */
export interface Asker {
  headers: IncomingHttpHeaders;
  caller: Caller | null;
}

export interface GraphqlHttpRequest extends Asker {
  method: string;
  url: string;
  body: unknown;
}

export interface GraphqlHttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

export type AnswerGraphql = (request: GraphqlHttpRequest) => MaybePromise<GraphqlHttpAnswer>;

/**
 * GraphQL over HTTP (the draft of the GraphQL Foundation), executed by the gateway: plain requests at once, all others by the reference
 * handler.
 */
export function createGraphqlHandler({ gateway, createContext = () => ({}) }: GraphqlOptions): AnswerGraphql {
  async function subscribe(request: Request<Asker, unknown>, params: RequestParams): Promise<Response> {
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
    return [response.json, { status, statusText: STATUS_CODES[status] ?? '', headers: headersOf(mediaType) }];
  }

  const handle = createHandler<Asker, unknown>({ onSubscribe: subscribe, formatError: withCode });

  async function byReference(request: GraphqlHttpRequest): Promise<GraphqlHttpAnswer> {
    const { url, method, headers } = request;
    const body = request.body as string;
    const [text, init] = await handle({ url, method, headers, body, raw: request, context: undefined });
    return { status: init.status, headers: init.headers ?? {}, body: text };
  }

  return (request) => {
    const mediaType = responseMediaType(request.headers.accept);
    const plain = mediaType && readPlainRequest(request);
    if (!plain) return byReference(request);
    plain.context = createContext(request);
    const response = gateway().respond(plain);
    return isPromise(response)
      ? response.then((settled) => toAnswer(settled, mediaType))
      : toAnswer(response, mediaType);
  };
}

function toAnswer(response: GatewayResponse, mediaType: MediaType): GraphqlHttpAnswer {
  return { status: statusOf(response, mediaType), headers: headersOf(mediaType), body: response.json };
}

function headersOf(mediaType: MediaType): Record<string, string> {
  return { 'content-type': `${mediaType}; charset=utf-8` };
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
