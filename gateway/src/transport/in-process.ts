import { type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import { maskErrors, type ReportUnexpected } from './mask-errors.ts';
import { compileOperation, type ExecuteOperation } from './schema-executor/compile-operation.ts';
import type { RequestContext, SubgraphRequest, SubgraphTransport } from './transport.ts';

export interface InProcessOptions {
  schema: GraphQLSchema;
  /** The subgraph's own context, made once for each client request: its data loaders batch across all fetches of the request. */
  createContext: (requestContext: RequestContext) => unknown;
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
  onUnexpectedError,
}: InProcessOptions): SubgraphTransport {
  const contexts = new WeakMap<RequestContext, { value: unknown }>();
  const operations = new WeakMap<DocumentNode, ExecuteOperation | null>();

  function contextOf(requestContext: RequestContext): unknown {
    let context = contexts.get(requestContext);
    if (!context) {
      context = { value: createContext(requestContext) };
      contexts.set(requestContext, context);
    }
    return context.value;
  }

  function run({ document, operationName, variables, context }: SubgraphRequest) {
    let operation = operations.get(document);
    if (operation === undefined) {
      operation = compileOperation(schema, document);
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
  };
}
