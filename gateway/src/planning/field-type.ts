import { type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType } from 'graphql';

/** The type of a field of a type, lists and non-null aside; undefined where there is no such field. */
export function fieldType(type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  return field && getNamedType(field.type);
}
