import { type ExecutionResult, GraphQLError, type GraphQLSchema, subscribe } from 'graphql';
import { maskErrors, type ReportUnexpected } from './mask-errors.ts';
import type { SubgraphRequest } from './transport.ts';

export interface SchemaSubscription {
  schema: GraphQLSchema;
  contextValue: unknown;
  onUnexpectedError?: ReportUnexpected;
}

/** Subscribes to a schema of this process. What goes wrong is a last result with one error. */
export function subscribeToSchema(
  { document, operationName, variables }: SubgraphRequest,
  { schema, contextValue, onUnexpectedError }: SchemaSubscription,
): AsyncIterableIterator<ExecutionResult> {
  let source: Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> | undefined;
  let ended = false;

  const open = () =>
    Promise.resolve(subscribe({ schema, document, operationName, variableValues: variables, contextValue }));

  function masked(result: ExecutionResult): IteratorResult<ExecutionResult> {
    const { errors } = result;
    const value = errors ? { ...result, errors: maskErrors(errors, onUnexpectedError) } : { ...result };
    return { done: false, value };
  }

  return {
    async next() {
      if (ended) return { done: true, value: undefined };
      try {
        source ??= open();
        const opened = await source;
        if (!(Symbol.asyncIterator in opened)) {
          ended = true;
          return masked(opened);
        }
        const event = await opened.next();
        if (event.done) ended = true;
        return event.done || ended ? { done: true, value: undefined } : masked(event.value);
      } catch (error) {
        ended = true;
        onUnexpectedError?.(error);
        const extensions = { code: 'INTERNAL_SERVER_ERROR' };
        return masked({ errors: [new GraphQLError('Internal server error', { extensions })] });
      }
    },
    async return() {
      ended = true;
      const opened = await source?.catch(() => undefined);
      if (opened && Symbol.asyncIterator in opened) void opened.return(undefined).catch(() => {});
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
