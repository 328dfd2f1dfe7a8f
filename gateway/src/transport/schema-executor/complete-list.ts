import { GraphQLError, type GraphQLOutputType, isNonNullType } from 'graphql';
import { type CompletedField, type CompleteValue, compileCompletion } from './complete-value.ts';
import { isPromise } from './execution.ts';
import { handleError, Place } from './place.ts';

/** Any iterable is a list; a string is none. An item's error stays with the item where the item's type is nullable. */
export function completeList(itemType: GraphQLOutputType, field: CompletedField): CompleteValue {
  const completeItem = compileCompletion(itemType, field);
  const { place: name } = field;
  const isNonNull = isNonNullType(itemType);

  function completeAt(item: unknown, index: number, list: Place): unknown {
    const place = new Place(list.field, index, list);
    try {
      const completed = isPromise(item)
        ? item.then((resolved) => completeItem(resolved, place))
        : completeItem(item, place);
      return isPromise(completed)
        ? completed.then(undefined, (error) => handleError(error, place, isNonNull))
        : completed;
    } catch (error) {
      return handleError(error, place, isNonNull);
    }
  }

  return (value, place) => {
    const items = Array.isArray(value) ? value : toArray(value, name);
    const completed = new Array<unknown>(items.length);
    let containsPromise = false;
    for (let index = 0; index < items.length; index++) {
      const item = completeAt(items[index], index, place);
      completed[index] = item;
      if (isPromise(item)) containsPromise = true;
    }
    return containsPromise ? Promise.all(completed) : completed;
  };
}

function toArray(value: unknown, field: string): unknown[] {
  if (isIterable(value)) return [...value];
  throw new GraphQLError(`Expected Iterable, but did not find one for field "${field}".`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { [Symbol.iterator]?: unknown })[Symbol.iterator] === 'function'
  );
}
