import { GraphQLError } from 'graphql';

export type ReportUnexpected = (error: unknown) => void;

/**
 * Errors that subgraph code raised on purpose (a `GraphQLError`) pass; anything else it threw may hold SQL, paths or data, and is replaced by
 * one sentence. graphql-js's own complaint about a null is kept: it names nothing but a field.
 */
export function maskErrors(
  errors: readonly GraphQLError[],
  report: ReportUnexpected = () => {},
): GraphQLError[] {
  return errors.map((error) => {
    const cause = rootCause(error);
    if (cause === undefined) return error.extensions.code ? error : withCode(error, error.message);
    if (cause instanceof Error && NULL_VIOLATION.test(cause.message)) return withCode(error, cause.message);
    report(cause);
    return withCode(error, 'Internal server error');
  });
}

const NULL_VIOLATION = /^Cannot return null for non-nullable field [\w.]+\.$/;

/** What was thrown, when that was no `GraphQLError`. */
function rootCause(error: GraphQLError): unknown {
  let current: unknown = error;
  while (current instanceof GraphQLError) {
    if (current.originalError === undefined) return undefined;
    current = current.originalError;
  }
  return current;
}

function withCode({ path }: GraphQLError, message: string): GraphQLError {
  return new GraphQLError(message, { path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
