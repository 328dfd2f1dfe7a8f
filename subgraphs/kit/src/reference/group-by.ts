const NONE: readonly never[] = Object.freeze([]);

/** A frozen list of values per key, in the order that they come in; an empty list for a key that has none. */
export function groupBy<Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly string[],
): (key: string) => readonly Item[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  for (const group of groups.values()) Object.freeze(group);
  return (key) => groups.get(key) ?? NONE;
}
