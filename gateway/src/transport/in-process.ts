import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { maskErrors, type ReportUnexpected } from './mask-errors.ts';
import { onePerRequest } from './one-per-request.ts';
import { compileOperation, type ExecuteOperation } from './schema-executor/compile-operation.ts';
import { subscribeToSchema } from './schema-subscription.ts';
import type { RequestContext, SubgraphRequest, SubgraphTransport } from './transport.ts';

export interface InProcessOptions {
  schema: GraphQLSchema;
  /** The subgraph's own context, made once for each client request: its data loaders batch across all fetches of the request. */
  createContext: (requestContext: RequestContext) => unknown;
  /** Says that entities are found by the `resolveReference` extensions of `@apollo/subgraph`: then none costs a promise. */
  entitiesBy?: 'resolveReference';
  /** Told of what subgraph code threw without meaning to; clients only learn that something went wrong. */
  onUnexpectedError?: ReportUnexpected;
}

/**
 * A subgraph in the gateway's own process: its operations come from the planner and are executed without being validated again. The answer
 * is there at once unless a resolver has to wait.
 */
export function createInProcessTransport({
  schema,
  createContext,
  entitiesBy,
  onUnexpectedError,
}: InProcessOptions): SubgraphTransport {
  const operations = new WeakMap<DocumentNode, ExecuteOperation | null>();

  const contextOf = onePerRequest(createContext);

  function run({ document, operationName, variables, context }: SubgraphRequest) {
    let operation = operations.get(document);
    if (operation === undefined) {
      operation = compileOperation(document, { schema, byReference: entitiesBy === 'resolveReference' });
      operations.set(document, operation);
    }
    const contextValue = contextOf(context);
    if (operation) return operation(variables, contextValue);
    return execute({ schema, document, operationName, variableValues: variables, contextValue });
  }

  function masked(result: ExecutionResult): ExecutionResult {
    return result.errors ? { ...result, errors: maskErrors(result.errors, onUnexpectedError) } : result;
  }

  function failed(error: unknown): ExecutionResult {
    onUnexpectedError?.(error);
    const extensions = { code: 'INTERNAL_SERVER_ERROR' };
    return { errors: [new GraphQLError('Internal server error', { extensions })] };
  }

  return {
    execute(request) {
      try {
        const result = run(request);
        return result instanceof Promise ? result.then(masked, failed) : masked(result);
      } catch (error) {
        return failed(error);
      }
    },
    subscribe: (request) =>
      subscribeToSchema(request, { schema, contextValue: contextOf(request.context), onUnexpectedError }),
  };
}
