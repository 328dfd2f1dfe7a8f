import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';

export type IsSerialised = (value: unknown) => boolean;

const MAX_INT = 2 ** 31 - 1;

const isString: IsSerialised = (value) => typeof value === 'string';

export const isSerialisedFloat = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export const isSerialisedInt = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value <= MAX_INT && value >= -MAX_INT - 1;

const CHECKS = new Map<GraphQLLeafType, IsSerialised>([
  [GraphQLString, isString],
  [GraphQLID, isString],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLFloat, isSerialisedFloat],
  [GraphQLInt, isSerialisedInt],
] satisfies [GraphQLScalarType, IsSerialised][]);

/** Whether a value of a built-in scalar has the form already that serialising would give it; null for types that only `serialize` knows. */
export const serialisedCheck = (type: GraphQLLeafType): IsSerialised | null => CHECKS.get(type) ?? null;
