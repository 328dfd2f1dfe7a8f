import { execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { maskErrors, type ReportUnexpected } from './mask-errors.ts';
import type { RequestContext, SubgraphTransport } from './transport.ts';

export interface InProcessOptions {
  schema: GraphQLSchema;
  /** The subgraph's own context, made once for each client request: its data loaders batch across all fetches of the request. */
  createContext: (requestContext: RequestContext) => unknown;
  /** Told of what subgraph code threw without meaning to; clients only learn that something went wrong. */
  onUnexpectedError?: ReportUnexpected;
}

/** A subgraph in the gateway's own process: its operations come from the planner and are executed without being validated again. */
export function createInProcessTransport({
  schema,
  createContext,
  onUnexpectedError,
}: InProcessOptions): SubgraphTransport {
  const contexts = new WeakMap<RequestContext, { value: unknown }>();

  function contextOf(requestContext: RequestContext): unknown {
    let context = contexts.get(requestContext);
    if (!context) {
      context = { value: createContext(requestContext) };
      contexts.set(requestContext, context);
    }
    return context.value;
  }

  return {
    async execute({ document, operationName, variables: variableValues, context }) {
      try {
        const contextValue = contextOf(context);
        const result = await execute({ schema, document, operationName, variableValues, contextValue });
        return result.errors ? { ...result, errors: maskErrors(result.errors, onUnexpectedError) } : result;
      } catch (error) {
        onUnexpectedError?.(error);
        return {
          errors: [
            new GraphQLError('Internal server error', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
          ],
        };
      }
    },
  };
}
