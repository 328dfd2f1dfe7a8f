import {
  type DocumentNode,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { VariableValues } from './conditions.ts';
import type { ClientOperation } from './document.ts';

/** An operation of introspection fields alone, or null when there are none. */
export function introspectionDocument(
  { definition, fragments }: ClientOperation,
  fields: readonly FieldNode[],
): DocumentNode | null {
  if (fields.length === 0) return null;
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: definition.variableDefinitions,
        selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
      },
      ...fragments.values(),
    ],
  };
}

/** Answers introspection from the public schema: no subgraph is asked. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: VariableValues,
): Readonly<Record<string, unknown>> {
  const result = execute({ schema, document, variableValues });
  if (result instanceof Promise || result.errors || !result.data) {
    throw new GraphQLError('Introspection failed.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  }
  return result.data;
}
