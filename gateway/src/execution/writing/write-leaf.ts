import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLScalarType,
  GraphQLString,
  getNullableType,
  isEnumType,
} from 'graphql';
import { nestsTooDeep } from '../../planning/nesting.ts';
import { isSerialisedFloat, isSerialisedInt } from '../../serialised-scalars.ts';
import type { Write } from './write.ts';

/** Leaves in the form that their type's own serialising would give. */
export function writeLeaf(type: GraphQLLeafType): Write {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, `"${name}"`]));
    return (value) => texts.get(value);
  }
  return BUILT_IN.get(type) ?? writeCustom;
}

/** Nothing for a value that cannot be written: the projection then says so. */
function writeCustom(value: unknown): string | undefined {
  return nestsTooDeep(value) ? undefined : JSON.stringify(value);
}

const BUILT_IN = new Map<GraphQLScalarType, Write>([
  [GraphQLString, writeString],
  [GraphQLID, writeString],
  [GraphQLBoolean, (value) => (value === true ? 'true' : value === false ? 'false' : undefined)],
  [GraphQLFloat, (value) => (isSerialisedFloat(value) ? JSON.stringify(value) : undefined)],
  [GraphQLInt, (value) => (isSerialisedInt(value) ? String(value) : undefined)],
]);

/** Whatever JSON has to escape: quotes, backslashes, control characters, lone surrogates. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

/** Above this length the engine's own writing is the faster. */
const SHORT = 100;

function writeString(value: unknown, isPlain: boolean): string | undefined {
  if (isPlainString(value, isPlain)) return `"${value}"`;
  return typeof value === 'string' ? JSON.stringify(value) : undefined;
}

/** Whether a value is, between quotes, what JSON writes of it. */
export function isPlainString(value: unknown, isPlain: boolean): value is string {
  return typeof value === 'string' && (isPlain || (value.length < SHORT && !ESCAPED.test(value)));
}

/** Whether a type's values are strings of whatever kind, null aside. */
export function isStringType(type: GraphQLOutputType): boolean {
  const nullable = getNullableType(type);
  return nullable === GraphQLString || nullable === GraphQLID;
}
