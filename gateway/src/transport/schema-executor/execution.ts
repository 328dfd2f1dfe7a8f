import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { CollectedErrors } from './collected-errors.ts';

/** One execution of one operation. */
export interface Execution {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  operation: OperationDefinitionNode;
  /** Coerced. */
  variables: Record<string, unknown>;
  context: unknown;
  errors: CollectedErrors;
}

/** Path of a value, from its end; the form that resolvers are told. */
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

export function pathToArray(path: Path | undefined): (string | number)[] {
  const segments: (string | number)[] = [];
  for (let at = path; at !== undefined; at = at.prev) segments.push(at.key);
  return segments.reverse();
}

/** Most values are leaves: they are told by their type, without looking for a property. */
export function isPromise(value: unknown): value is Promise<unknown> {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return false;
  return typeof (value as { then?: unknown }).then === 'function';
}
