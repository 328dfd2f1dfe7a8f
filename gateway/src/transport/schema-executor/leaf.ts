import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isLeafType,
  isNonNullType,
} from 'graphql';

export type IsSerialised = (value: unknown) => boolean;

const MAX_INT = 2 ** 31 - 1;

const CHECKS = new Map<unknown, IsSerialised>([
  [GraphQLString, (value) => typeof value === 'string'],
  [GraphQLID, (value) => typeof value === 'string'],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLFloat, (value) => typeof value === 'number' && Number.isFinite(value)],
  [
    GraphQLInt,
    (value) =>
      typeof value === 'number' && Number.isInteger(value) && value <= MAX_INT && value >= -MAX_INT - 1,
  ],
]);

/** Whether a value of a built-in scalar has the form already that serialising would give it; null for types that only `serialize` knows. */
export function serialisedCheck(type: GraphQLLeafType): IsSerialised | null {
  return CHECKS.get(type) ?? null;
}

/** The same for a field's type; null for one that is no built-in scalar. */
export function isSerialisedAs(type: GraphQLOutputType): IsSerialised | null {
  const nullable = isNonNullType(type) ? type.ofType : type;
  return isLeafType(nullable) ? serialisedCheck(nullable) : null;
}
