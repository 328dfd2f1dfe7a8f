import {
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type NameNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Inclusion } from './conditions.ts';
import type { ClientOperation } from './document.ts';

/**
 * A client operation put into the words that the planner answers best: conditions decided, `__typename` without alias, no introspection,
 * and every field that has an alias or takes arguments under an alias of its own. What the planner adds by itself (keys, and fields that
 * others require, with arguments of their own) stands under plain names, which no client's choice can then take.
 */
export interface PlannerOperation {
  /** Null when nothing is left for subgraphs to answer. */
  source: string | null;
  /** The key under which each renamed field's value stands in what subgraphs return; others stand under their name. */
  dataKeys: ReadonlyMap<FieldNode, string>;
  /** The root's `__schema` and `__type` fields that are selected. */
  introspection: readonly FieldNode[];
}

/** The names of all fields of the graph, whatever their type. */
export interface GraphFields {
  /** No generated alias may be one of them. */
  names: ReadonlySet<string>;
  /** Those that take arguments somewhere. */
  withArguments: ReadonlySet<string>;
}

export interface PlannerOperationOptions {
  isIncluded: Inclusion;
  rootType: string;
  fields: GraphFields;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export function toPlannerOperation(
  operation: ClientOperation,
  options: PlannerOperationOptions,
): PlannerOperation {
  const { isIncluded, rootType, fields } = options;
  const dataKeys = new Map<FieldNode, string>();
  const introspection: FieldNode[] = [];
  const generateKey = createKeys(fields.names);
  const rewrittenFragments = new Map<string, FragmentDefinitionNode | null>();

  const selections = rewriteSelections(operation.definition.selectionSet, rootType);
  if (selections.length === 0) return { source: null, dataKeys, introspection };
  const definitions: DefinitionNode[] = [
    { ...operation.definition, directives: [], selectionSet: toSelectionSet(selections) },
  ];
  for (const fragment of rewrittenFragments.values()) if (fragment) definitions.push(fragment);
  return { source: print({ kind: Kind.DOCUMENT, definitions }), dataKeys, introspection };

  function rewriteSelections(selectionSet: SelectionSetNode, scope: string | null): SelectionNode[] {
    const rewritten: SelectionNode[] = [];
    for (const selection of selectionSet.selections) {
      if (!isIncluded(selection)) continue;
      const result = rewrite(selection, scope);
      if (result && !(result === TYPENAME && rewritten.includes(TYPENAME))) rewritten.push(result);
    }
    return rewritten;
  }

  function rewrite(selection: SelectionNode, scope: string | null): SelectionNode | null {
    switch (selection.kind) {
      case Kind.FIELD:
        return rewriteField(selection, scope);
      case Kind.INLINE_FRAGMENT: {
        const inner = rewriteSelections(selection.selectionSet, selection.typeCondition?.name.value ?? scope);
        if (inner.length === 0) return null;
        return { ...selection, directives: [], selectionSet: toSelectionSet(inner) };
      }
      case Kind.FRAGMENT_SPREAD:
        return rewriteFragment(selection.name.value) ? { ...selection, directives: [] } : null;
    }
  }

  function rewriteField(field: FieldNode, scope: string | null): FieldNode | null {
    const name = field.name.value;
    if (name === '__typename') return scope === rootType ? null : TYPENAME;
    if (name === '__schema' || name === '__type') {
      introspection.push(field);
      return null;
    }
    const isPlain = (field.alias?.value ?? name) === name && !fields.withArguments.has(name);
    const alias = isPlain ? undefined : toName(generateKey(field));
    if (alias) dataKeys.set(field, alias.value);
    const selectionSet = field.selectionSet && toSelectionSet(rewriteSelections(field.selectionSet, null));
    return { ...field, alias, directives: [], selectionSet };
  }

  function rewriteFragment(name: string): FragmentDefinitionNode | null {
    const known = rewrittenFragments.get(name);
    if (known !== undefined) return known;
    const fragment = operation.fragments.get(name);
    if (!fragment) return null;
    const selections = rewriteSelections(fragment.selectionSet, fragment.typeCondition.name.value);
    const rewritten =
      selections.length === 0
        ? null
        : { ...fragment, directives: [], selectionSet: toSelectionSet(selections) };
    rewrittenFragments.set(name, rewritten);
    return rewritten;
  }
}

/** Selection sets whose fields are all skipped still have to be ones. */
function toSelectionSet(selections: SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] };
}

function toName(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

/** The same alias of the same field with the same arguments gets the same key wherever it stands: such selections merge. */
function createKeys(fieldNames: ReadonlySet<string>): (field: FieldNode) => string {
  const keys = new Map<string, string>();
  return (field) => {
    const alias = field.alias?.value ?? field.name.value;
    const args = (field.arguments ?? []).map((argument) => print(argument)).sort();
    const signature = JSON.stringify([alias, field.name.value, args]);
    let key = keys.get(signature);
    if (key === undefined) {
      key = `_${keys.size}_${alias}`;
      while (fieldNames.has(key)) key = `_${key}`;
      keys.set(signature, key);
    }
    return key;
  };
}
