import { GraphQLError, type GraphQLOutputType, isNonNullType } from 'graphql';
import { type CompletedField, type CompleteValue, compileCompletion, type Place } from './complete-value.ts';
import { isPromise } from './execution.ts';
import { handleFieldError } from './field-error.ts';

/** Any iterable is a list; a string is none. An item's error stays with the item where the item's type is nullable. */
export function completeList(itemType: GraphQLOutputType, field: CompletedField): CompleteValue {
  const completeItem = compileCompletion(itemType, field);
  const { nodes, place: name } = field;
  const isNonNull = isNonNullType(itemType);

  function completeAt(item: unknown, index: number, { path: list, info, execution }: Place): unknown {
    const path = { prev: list, key: index, typename: undefined };
    const onError = (error: unknown) => handleFieldError(error, { nodes, isNonNull, path, execution });
    try {
      const place = { path, info, execution };
      const completed = isPromise(item)
        ? item.then((resolved) => completeItem(resolved, place))
        : completeItem(item, place);
      return isPromise(completed) ? completed.then(undefined, onError) : completed;
    } catch (error) {
      return onError(error);
    }
  }

  return (value, place) => {
    if (!isIterable(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
    }
    const items = Array.isArray(value) ? value : [...value];
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

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { [Symbol.iterator]?: unknown })[Symbol.iterator] === 'function'
  );
}
