import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { ERRORED } from '../../planning/errored.ts';
import { completeLeaf } from './leaf.ts';
import { type Complete, NO_VALUE } from './projection.ts';
import { reportBadValue, reportNull } from './report.ts';

/** How to complete values of a composite type, given what the client selects of it. */
export type CompleteComposite = (type: GraphQLCompositeType) => Complete;

/** `place` names the field in messages, as `Type.field`. */
export function completeValue(
  type: GraphQLOutputType,
  place: string,
  composite: CompleteComposite,
): Complete {
  if (isNonNullType(type)) return completeNonNull(completeValue(type.ofType, place, composite), place);
  if (isListType(type)) return completeList(completeValue(type.ofType, place, composite), place);
  const complete = isLeafType(type) ? completeLeaf(type, place) : composite(type);
  return (value, projection) =>
    value === undefined || value === null || value === ERRORED ? null : complete(value, projection);
}

/** A null that came out of a value, or stands for an error, has been reported where it arose. */
function completeNonNull(complete: Complete, place: string): Complete {
  return (value, projection) => {
    const completed = complete(value, projection);
    if (completed !== null) return completed;
    if (value === undefined || value === null) reportNull(place, projection);
    return NO_VALUE;
  };
}

function completeList(completeItem: Complete, place: string): Complete {
  return (value, projection) => {
    if (value === undefined || value === null || value === ERRORED) return null;
    if (!Array.isArray(value)) return reportBadValue(`Expected a list for ${place}.`, projection);
    const completed = new Array<unknown>(value.length);
    const at = projection.depth++;
    for (let index = 0; index < value.length; index++) {
      projection.path[at] = index;
      const item = completeItem(value[index], projection);
      if (item === NO_VALUE) {
        projection.depth = at;
        return null;
      }
      completed[index] = item;
    }
    projection.depth = at;
    return completed;
  };
}
