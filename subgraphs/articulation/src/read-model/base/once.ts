import { getOrInsert } from '@maillage/kit';

/** A value that is worked out the first time that it is asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The answer for each number, worked out the first time that it is asked for. */
export function onceForEach<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>();
  return (key) => getOrInsert(made, key, make);
}
