import {
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/**
 * The values that a field set selects of an object: given, where a representation brought them; computed, where there is one schema
 * only. Null where nothing is known. Where a representation does not say of which type an object is, the fields that it has tell.
 */
export function readRequired(object: unknown, selectionSet: SelectionSetNode, schema: GraphQLSchema): object {
  const values: Record<string, unknown> = {};
  const source = object as Record<string, unknown>;
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { __typename: typename } = source;
      if (typename !== undefined && !applies(selection.typeCondition?.name.value, typename, schema)) continue;
      const inner = readRequired(source, selection.selectionSet, schema);
      Object.assign(values, Object.fromEntries(Object.entries(inner).filter(([, value]) => value !== null)));
      continue;
    }
    const name = selection.name.value;
    const held = source[name];
    const args = Object.fromEntries(
      (selection.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]),
    );
    const value = typeof held === 'function' ? held.call(source, args) : held;
    const below = selection.selectionSet;
    values[name] = below ? readBelow(value, below, schema) : (value ?? null);
  }
  return values;
}

function readBelow(value: unknown, selectionSet: SelectionSetNode, schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => readBelow(item, selectionSet, schema));
  if (typeof value !== 'object' || value === null) return null;
  return readRequired(value, selectionSet, schema);
}

function applies(condition: string | undefined, typename: unknown, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === typename) return true;
  const type = schema.getType(String(typename));
  const target = schema.getType(condition);
  return isAbstractType(target) && isObjectType(type) && schema.isSubType(target, type);
}
