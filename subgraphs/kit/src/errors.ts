import { GraphQLError } from 'graphql';

/** Codes of `extensions.code` that subgraphs give. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'UNAVAILABLE'
  | 'GEOMETRY_TOO_LARGE'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'SUBSCRIBER_TOO_SLOW'
  | 'CURSOR_TOO_OLD';

/** An error whose message is meant for the caller. Any other error leaves a subgraph as « Internal server error ». */
export function publicError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** The caller's input is malformed; the message says what was expected. */
export function badUserInput(message: string): GraphQLError {
  return publicError('BAD_USER_INPUT', message);
}
