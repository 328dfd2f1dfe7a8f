import { GraphQLError } from 'graphql';
import type { ResponsePath } from './targets.ts';

/** An error as a subgraph gave it, its path still in the terms of the subgraph's own operation. */
export interface SubgraphError {
  message: string;
  path: ResponsePath | null;
  extensions: Record<string, unknown>;
}

/** What some servers add in development: never for clients. */
const INTERNAL_EXTENSIONS = new Set(['stacktrace', 'stack', 'exception', 'originalError']);

/** Reads what claims to be an error, from a transport or from JSON; says something sensible whatever it is. */
export function readSubgraphError(value: unknown, service: string): SubgraphError {
  const error = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const message =
    typeof error.message === 'string'
      ? error.message
      : `The subgraph "${service}" reported an error without message.`;
  const extensions: Record<string, unknown> = { code: 'DOWNSTREAM_SERVICE_ERROR' };
  if (typeof error.extensions === 'object' && error.extensions !== null) {
    for (const [key, extension] of Object.entries(error.extensions)) {
      if (!INTERNAL_EXTENSIONS.has(key)) extensions[key] = extension;
    }
  }
  extensions.serviceName = service;
  return { message, path: readPath(error.path), extensions };
}

function readPath(value: unknown): ResponsePath | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.every((segment) => typeof segment === 'string' || typeof segment === 'number') ? value : null;
}

export function placeError({ message, extensions }: SubgraphError, path: ResponsePath | null): GraphQLError {
  return new GraphQLError(message, { path: path && path.length > 0 ? path : undefined, extensions });
}

/** An error of the gateway's own about what a subgraph did; `reason` goes on from its name. */
export function subgraphFailure(
  service: string,
  code: 'SUBGRAPH_UNREACHABLE' | 'SUBGRAPH_BAD_RESPONSE',
  reason: string,
): SubgraphError {
  return {
    message: `The subgraph "${service}" ${reason}.`,
    path: null,
    extensions: { code, serviceName: service },
  };
}

/** An answer that cannot be joined with what other subgraphs said of the same. */
export function misfitOf(service: string): SubgraphError {
  return subgraphFailure(
    service,
    'SUBGRAPH_BAD_RESPONSE',
    'answered with data that does not fit that of others',
  );
}
