import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { nestsTooDeep } from '../../planning/nesting.ts';
import { serialisedCheck } from '../../serialised-scalars.ts';
import type { Complete } from './projection.ts';
import { reportBadValue } from './report.ts';

/**
 * Leaves come serialised from their subgraph: what has the right form passes as it is, the rest is serialised by the rules of
 * graphql-js, or refused. Custom scalars pass unchanged: only their subgraph knows them. An enum value that clients cannot see is null.
 */
export function completeLeaf(type: GraphQLLeafType, place: string): Complete {
  if (isEnumType(type)) return completeEnum(type, place);
  const isSerialised = serialisedCheck(type);
  if (!isSerialised) {
    return (value, projection) =>
      nestsTooDeep(value)
        ? reportBadValue(`The subgraph gave a value without end for ${place}.`, projection)
        : value;
  }
  return (value, projection) => {
    if (isSerialised(value)) return value;
    try {
      return type.serialize(value);
    } catch {
      return reportBadValue(
        `${type.name} cannot represent the value that the subgraph gave for ${place}.`,
        projection,
      );
    }
  };
}

function completeEnum(type: GraphQLEnumType, place: string): Complete {
  const values = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value, projection) =>
    values.has(value)
      ? value
      : reportBadValue(
          `Enum "${type.name}" has no public value for what the subgraph gave for ${place}.`,
          projection,
        );
}
