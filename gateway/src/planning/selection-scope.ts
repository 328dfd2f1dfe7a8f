import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';

/** The type that fields are selected from, and the object types that a value can have there after all fragments around it. */
export interface SelectionScope {
  type: GraphQLCompositeType;
  possible: ReadonlySet<string>;
}

export interface SelectionScopes {
  of(type: GraphQLCompositeType): SelectionScope;
  /**
   * The scope inside a fragment; null when no value can be there. The scope keeps its type when every field of the fragment's type is one of
   * its own too: then the fragment's selections can stand without the fragment.
   */
  narrow(scope: SelectionScope, condition: string | undefined): SelectionScope | null;
}

export function createSelectionScopes(schema: GraphQLSchema): SelectionScopes {
  const known = new Map<string, SelectionScope>();

  function of(type: GraphQLCompositeType): SelectionScope {
    let scope = known.get(type.name);
    if (!scope) {
      const possible = isAbstractType(type)
        ? schema.getPossibleTypes(type).map(({ name }) => name)
        : [type.name];
      scope = { type, possible: new Set(possible) };
      known.set(type.name, scope);
    }
    return scope;
  }

  return {
    of,
    narrow(scope, condition) {
      const target = condition === undefined ? scope.type : schema.getType(condition);
      if (!isCompositeType(target)) return null;
      if (target === scope.type) return scope;
      const inside = of(target).possible;
      const possible = new Set([...scope.possible].filter((name) => inside.has(name)));
      if (possible.size === 0) return null;
      const keepsType =
        isAbstractType(target) && !isUnionType(scope.type) && schema.isSubType(target, scope.type);
      return { type: keepsType ? scope.type : target, possible };
    },
  };
}
