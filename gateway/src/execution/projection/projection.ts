import type { GraphQLError } from 'graphql';

/** Where one projection stands, and what it has found wrong. */
export interface Projection {
  /** Response path of the value at hand: only the first `depth` segments count. */
  path: (string | number)[];
  depth: number;
  errors: GraphQLError[];
  /** Answers to the root's `__schema` and `__type` fields, by response key. */
  introspection: Readonly<Record<string, unknown>>;
}

/** Given instead of a value where a non-null type has none: the nearest nullable parent becomes null. */
export const NO_VALUE: unique symbol = Symbol('no value');

/** Turns a value that subgraphs gave into what the response shows, by its type and the client's selections. */
export type Complete = (value: unknown, projection: Projection) => unknown;
