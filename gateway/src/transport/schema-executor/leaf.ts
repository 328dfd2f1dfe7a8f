import { type GraphQLOutputType, isLeafType, isNonNullType } from 'graphql';
import { type IsSerialised, serialisedCheck } from '../../serialised-scalars.ts';

/** Whether a value of a field's type has its serialised form already; null for a type that is no built-in scalar. */
export function isSerialisedAs(type: GraphQLOutputType): IsSerialised | null {
  const nullable = isNonNullType(type) ? type.ofType : type;
  return isLeafType(nullable) ? serialisedCheck(nullable) : null;
}
