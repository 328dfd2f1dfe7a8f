import { getOrInsert } from '@maillage/kit';

/** The answer for each number, worked out the first time that it is asked for. */
export function onceForEach<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>();
  return (key) => getOrInsert(made, key, make);
}
