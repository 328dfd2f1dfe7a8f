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

/** Most values are leaves: they are told by their type, without looking for a property. */
export function isPromise(value: unknown): value is Promise<unknown> {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return false;
  return typeof (value as { then?: unknown }).then === 'function';
}
