import type { IncomingHttpHeaders } from 'node:http';
import { IDENTITY_HEADER, type RequestContext, type SubgraphContext } from '@maillage/kit';
import { GraphQLError } from 'graphql';

/** The header that tells a subgraph elsewhere who asks; none for an anonymous request. */
export function identityHeaders(context: object): Record<string, string> {
  const { identity } = context as Pick<RequestContext, 'identity'>;
  return identity ? { [IDENTITY_HEADER]: identity } : {};
}

/**
 * The context of a request that reaches a subgraph by itself, from its header.
 * @throws a `GraphQLError` of status 401 for an identity that does not hold
 */
export function contextFromHeaders(
  headers: IncomingHttpHeaders,
  request: RequestContext,
  createContext: (request: RequestContext) => SubgraphContext,
): SubgraphContext {
  const identity = headers[IDENTITY_HEADER];
  try {
    return createContext({ ...request, identity: Array.isArray(identity) ? identity.join() : identity });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const extensions = { ...error.extensions, http: { status: 401 } };
    throw new GraphQLError(error.message, { extensions });
  }
}
