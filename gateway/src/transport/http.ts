import type { DocumentNode } from 'graphql';
import { Pool } from 'undici';
import { exchange } from './http-exchange.ts';
import { subscribeOverHttp } from './http-subscription.ts';
import {
  PLAIN,
  type RequestContext,
  type SubgraphRequest,
  type SubgraphResult,
  type SubgraphTransport,
} from './transport.ts';
import { TransportFailure } from './transport-failure.ts';

export interface HttpTransportOptions {
  /** Where the subgraph serves GraphQL over HTTP. */
  url: string;
  /** From asking to the last byte received; 10 s by default. */
  timeoutMs?: number;
  /** Larger answers are refused; 16 MiB by default. */
  maxBodyBytes?: number;
  /** Sockets held to the subgraph; 64 by default. */
  connections?: number;
  /** Headers that go with each request, from what the client sent. */
  headers?: (context: RequestContext) => Record<string, string>;
}

/** A subgraph elsewhere, over a pool of kept-alive connections. Every failure is one error with a code of its own. */
export function createHttpTransport({
  url,
  timeoutMs = 10_000,
  maxBodyBytes = 16 * 1024 * 1024,
  connections = 64,
  headers = () => ({}),
}: HttpTransportOptions): SubgraphTransport {
  const { origin, pathname, search } = new URL(url);
  /** Each exchange is bounded as a whole, by a timer of its own. */
  const pool = new Pool(origin, { connections, headersTimeout: 0, bodyTimeout: 0 });
  /** Streams stay open: each has a connection of its own, so that they never stand in the way of queries. */
  const streams = new Pool(origin, { connections: null, headersTimeout: timeoutMs, bodyTimeout: 0 });
  const path = `${pathname}${search}`;
  const bodyStarts = new WeakMap<DocumentNode, string>();

  function bodyOf({ document, operation, operationName, variables }: SubgraphRequest): string {
    let start = bodyStarts.get(document);
    if (start === undefined) {
      const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
      start = `{"query":${JSON.stringify(operation)},${name}"variables":`;
      bodyStarts.set(document, start);
    }
    return `${start}${JSON.stringify(variables)}}`;
  }

  return {
    async execute(request) {
      try {
        const { text, status } = await exchange(
          pool,
          {
            path,
            method: 'POST',
            headers: { ...headers(request.context), 'content-type': 'application/json', accept: ACCEPT },
            body: bodyOf(request),
          },
          { timeoutMs, maxBodyBytes },
        );
        return readResult(text, status);
      } catch (error) {
        return { errors: [TransportFailure.from(error).toGraphQLError()] };
      }
    },
    subscribe: (request) =>
      subscribeOverHttp({
        dispatcher: streams,
        path,
        headers: headers(request.context),
        body: bodyOf(request),
        timeoutMs,
        maxEventBytes: maxBodyBytes,
      }),
    async close() {
      await Promise.all([pool.destroy(), streams.destroy()]);
    },
  };
}

const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** The form of the result itself is checked where it is used, whatever the transport. */
function readResult(text: string, status: number): SubgraphResult {
  let result: unknown;
  try {
    result = JSON.parse(text);
  } catch {
    throw new TransportFailure(
      'SUBGRAPH_BAD_RESPONSE',
      `answered with status ${status} and a body that is not JSON`,
    );
  }
  if (typeof result !== 'object' || result === null || !('data' in result || 'errors' in result)) {
    throw new TransportFailure(
      'SUBGRAPH_BAD_RESPONSE',
      `answered with status ${status} and no GraphQL response`,
    );
  }
  return Object.assign(result as SubgraphResult, { [PLAIN]: !text.includes('\\') });
}
