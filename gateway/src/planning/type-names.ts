import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** Which runtime types a type condition takes in. */
export interface TypeNames {
  /** The named types themselves and, for abstract ones, all that they can be. */
  within(conditions: readonly string[]): ReadonlySet<string>;
  /** All object types: what a `__typename` can be in the end, while an interface object's is not yet known. */
  readonly objects: ReadonlySet<string>;
}

export function createTypeNames(schema: GraphQLSchema): TypeNames {
  const known = new Map<string, ReadonlySet<string>>();
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  return {
    objects: new Set(objects.map(({ name }) => name)),
    within(conditions) {
      const key = conditions.join('|');
      let names = known.get(key);
      if (!names) {
        names = new Set(conditions.flatMap((condition) => [condition, ...possibleNames(schema, condition)]));
        known.set(key, names);
      }
      return names;
    },
  };
}

function possibleNames(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [];
}
