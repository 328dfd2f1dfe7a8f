/** What a map and a weak map have in common. */
interface Entries<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** The value of a key; one that has none yet gets what `make` returns. An undefined value counts as none, and is made anew each time. */
export function getOrInsert<Key, Value>(
  map: Entries<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  map.set(key, made);
  return made;
}
