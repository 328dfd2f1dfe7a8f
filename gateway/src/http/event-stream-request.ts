import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { GatewayRequest } from '../execution/create-gateway.ts';
import { readPlainRequest } from './plain-request.ts';

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  'x-accel-buffering': 'no',
};

const EVENT_STREAM = /(?:^|,)\s*text\/event-stream\s*(?:[;,]|$)/i;

export function acceptsEventStream({ headers }: { headers: IncomingHttpHeaders }): boolean {
  return EVENT_STREAM.test(headers.accept ?? '');
}

/** What is asked for as an event stream, by POST or, as browsers' own `EventSource` does, by GET; null when that cannot be told. */
export function readEventStreamRequest(request: FastifyRequest): GatewayRequest | null {
  if (request.method === 'POST') return readPlainRequest(request);
  if (request.method !== 'GET') return null;
  const { query, operationName, variables } = request.query as Record<string, unknown>;
  if (typeof query !== 'string' || (operationName !== undefined && typeof operationName !== 'string'))
    return null;
  const values = readVariables(variables);
  return values === undefined ? null : { source: query, operationName, variables: values };
}

function readVariables(text: unknown): Record<string, unknown> | null | undefined {
  if (text === undefined || text === '') return null;
  try {
    const values: unknown = JSON.parse(String(text));
    return typeof values === 'object' && !Array.isArray(values)
      ? (values as Record<string, unknown> | null)
      : undefined;
  } catch {
    return undefined;
  }
}
