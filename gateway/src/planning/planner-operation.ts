import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AddedFields } from './added-fields.ts';
import type { Inclusion } from './conditions.ts';
import { createDataKeys, type GraphFields } from './data-keys.ts';
import type { ClientOperation } from './document.ts';
import { createFieldKeys, type FieldKeys } from './field-keys.ts';
import { createSelectionScopes, type SelectionScope } from './selection-scope.ts';

/**
 * A client operation put into the words that the planner answers best: conditions decided, fragments in place and only where they can
 * apply, no introspection, `__typename` without alias, and every field under a key that collides with nothing.
 */
export interface PlannerOperation {
  /** Null when nothing is left for subgraphs to answer. */
  source: string | null;
  /** The key under which each renamed field's value stands in what subgraphs return; others stand under their name. */
  dataKeys: FieldKeys;
  /** The root's `__schema` and `__type` fields that are selected. */
  introspection: readonly FieldNode[];
}

export interface PlannerOperationOptions {
  isIncluded: Inclusion;
  schema: GraphQLSchema;
  rootType: GraphQLObjectType;
  fields: GraphFields;
  addedFields: AddedFields;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export function toPlannerOperation(
  operation: ClientOperation,
  options: PlannerOperationOptions,
): PlannerOperation {
  const { isIncluded, schema, rootType, fields, addedFields } = options;
  const dataKeys = createFieldKeys();
  const introspection: FieldNode[] = [];
  const keyOf = createDataKeys(fields);
  const scopes = createSelectionScopes(schema);

  const selections: SelectionNode[] = [];
  rewrite(operation.definition.selectionSet, scopes.of(rootType), selections);
  if (selections.length === 0) return { source: null, dataKeys, introspection };
  const definition: OperationDefinitionNode = {
    ...operation.definition,
    directives: [],
    selectionSet: toSelectionSet(selections),
  };
  return { source: print({ kind: Kind.DOCUMENT, definitions: [definition] }), dataKeys, introspection };

  function rewrite(selectionSet: SelectionSetNode, scope: SelectionScope, into: SelectionNode[]): void {
    for (const selection of selectionSet.selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        rewriteField(selection, scope, into);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        rewriteFragment({ ...selection, condition: selection.typeCondition?.name.value }, scope, into);
      } else {
        const fragment = operation.fragments.get(selection.name.value);
        if (fragment)
          rewriteFragment({ ...fragment, condition: fragment.typeCondition.name.value }, scope, into);
      }
    }
  }

  function rewriteField(field: FieldNode, scope: SelectionScope, into: SelectionNode[]): void {
    const name = field.name.value;
    if (name === '__typename') {
      if (scope.type !== rootType && !into.includes(TYPENAME)) into.push(TYPENAME);
    } else if (name === '__schema' || name === '__type') {
      introspection.push(field);
    } else {
      if (fields.ofVaryingType.has(name)) {
        rewriteVaryingField(field, scope, into);
        return;
      }
      const key = keyOf(field, null);
      if (key !== null) dataKeys.set(field, key);
      into.push(renamed(field, key, rewriteBelow(field, scope)));
    }
  }

  /** A field whose type is not the same in all subgraphs has a key of its own for each type that it can be of. */
  function rewriteVaryingField(field: FieldNode, scope: SelectionScope, into: SelectionNode[]): void {
    for (const typename of scope.possible) {
      const key = keyOf(field, typename);
      if (key !== null) dataKeys.set(field, key, [typename]);
      const selection = renamed(field, key, rewriteBelow(field, scope));
      into.push(scope.type.name === typename ? selection : fragmentOn(typename, [selection]));
    }
  }

  function rewriteBelow(
    { name, selectionSet }: FieldNode,
    { type }: SelectionScope,
  ): SelectionSetNode | undefined {
    if (!selectionSet || isUnionType(type)) return undefined;
    const below = getNamedType(type.getFields()[name.value]?.type);
    if (!isCompositeType(below)) return undefined;
    const inner: SelectionNode[] = [];
    rewrite(selectionSet, scopes.of(below), inner);
    return toSelectionSet([...inner, ...(addedFields.get(below.name) ?? [])]);
  }

  function rewriteFragment(
    { condition, selectionSet }: { condition: string | undefined; selectionSet: SelectionSetNode },
    scope: SelectionScope,
    into: SelectionNode[],
  ): void {
    const narrowed = scopes.narrow(scope, condition);
    if (narrowed === null) return;
    const inner: SelectionNode[] = narrowed.type === scope.type ? into : [];
    rewrite(selectionSet, narrowed, inner);
    if (inner === into || inner.length === 0) return;
    into.push(fragmentOn(narrowed.type.name, inner));
  }
}

function renamed(
  field: FieldNode,
  key: string | null,
  selectionSet: SelectionSetNode | undefined,
): FieldNode {
  const alias = key === null ? undefined : { kind: Kind.NAME as const, value: key };
  return { ...field, alias, directives: [], selectionSet };
}

function fragmentOn(typename: string, selections: SelectionNode[]): InlineFragmentNode {
  const name = { kind: Kind.NAME as const, value: typename };
  const typeCondition = { kind: Kind.NAMED_TYPE as const, name };
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: toSelectionSet(selections) };
}

/** Selection sets whose fields are all skipped still have to be ones. */
function toSelectionSet(selections: SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] };
}
