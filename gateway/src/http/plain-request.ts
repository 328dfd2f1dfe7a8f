import type { IncomingHttpHeaders } from 'node:http';
import type { GatewayRequest } from '../execution/create-gateway.ts';

/**
 * What nearly every client sends: a POST of `application/json` that holds a query, variables and an operation's name, all of the right type.
 * Null for any other request: the reference handler then decides what is wrong with it, and how to say so.
 */
export function readPlainRequest(request: PlainRequest & { body: unknown }): GatewayRequest | null {
  return mayBePlain(request) ? readParams(request.body) : null;
}

/** What a body asks for, as the GraphQL-over-HTTP specification has it. */
export interface GraphqlParams extends GatewayRequest {
  extensions: Record<string, unknown> | null | undefined;
}

/** Null unless the body is JSON with all of it of the right type. */
export function readParams(body: unknown): GraphqlParams | null {
  if (typeof body !== 'string') return null;
  let params: unknown;
  try {
    params = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isRecord(params)) return null;
  const { query, operationName, variables, extensions } = params;
  if (typeof query !== 'string' || query === '') return null;
  if (!isMissing(operationName) && typeof operationName !== 'string') return null;
  if (!isMissing(variables) && !isRecord(variables)) return null;
  if (!isMissing(extensions) && !isRecord(extensions)) return null;
  return { source: query, operationName, variables, extensions };
}

interface PlainRequest {
  method?: string;
  url?: string;
  headers: IncomingHttpHeaders;
}

/** As far as can be told before the body is read. */
export function mayBePlain({ method, url, headers }: PlainRequest): boolean {
  return method === 'POST' && url === '/graphql' && JSON_TYPES.has(headers['content-type'] ?? '');
}

const JSON_TYPES = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
