import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Inclusion } from '../planning/conditions.ts';
import type { ClientOperation } from '../planning/document.ts';
import { createSelectionScopes, type SelectionScope } from '../planning/selection-scope.ts';
import type { AccessRule, AccessRules } from './access-rules.ts';

/** A rule that an operation comes under, and the response paths of the fields that it guards; indices of lists are left out. */
export interface OperationRule extends AccessRule {
  paths: readonly (readonly string[])[];
}

export interface OperationAccessOptions {
  schema: GraphQLSchema;
  rules: AccessRules;
  rootType: GraphQLObjectType;
  isIncluded: Inclusion;
}

/**
 * The rules that a caller of this operation has to meet. A field of an interface comes under the rules of every type that it can be of:
 * what can't be told before it is asked counts as asked.
 */
export function operationAccess(
  operation: Pick<ClientOperation, 'definition' | 'fragments'>,
  { schema, rules, rootType, isIncluded }: OperationAccessOptions,
): readonly OperationRule[] {
  if (rules.isEmpty) return [];
  const found = new Map<string, { rule: AccessRule; paths: Map<string, readonly string[]> }>();
  const scopes = createSelectionScopes(schema);
  visit(operation.definition.selectionSet, scopes.of(rootType), []);
  return [...found.values()].map(({ rule, paths }) => ({ ...rule, paths: [...paths.values()] }));

  function visit({ selections }: SelectionSetNode, scope: SelectionScope, path: readonly string[]): void {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        visitField(selection, scope, path);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : operation.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const inside = fragment && scopes.narrow(scope, condition);
      if (!inside) continue;
      if (condition !== undefined) add(rules.ofType(condition), path);
      visit(fragment.selectionSet, inside, path);
    }
  }

  function visitField(field: FieldNode, { type, possible }: SelectionScope, path: readonly string[]): void {
    const name = field.name.value;
    if (name.startsWith('__') || isUnionType(type)) return;
    const here = [...path, field.alias?.value ?? name];
    const below = getNamedType(type.getFields()[name]?.type);
    for (const owner of new Set([type.name, ...possible])) {
      add(rules.ofType(owner), here);
      add(rules.ofField(owner, name), here);
    }
    if (below) add(rules.ofType(below.name), here);
    if (field.selectionSet && isCompositeType(below)) visit(field.selectionSet, scopes.of(below), here);
  }

  function add(guards: readonly AccessRule[], path: readonly string[]): void {
    for (const rule of guards) {
      const known = found.get(rule.key) ?? { rule, paths: new Map() };
      found.set(rule.key, known);
      known.paths.set(path.join('.'), path);
    }
  }
}
