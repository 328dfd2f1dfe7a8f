import { once } from '../base/index.ts';

const NONE: readonly never[] = Object.freeze([]);

/**
 * A frozen list of items per key, in the order that they come in; an empty list for a key that has none. An item may have no key, or
 * several. The lists are made when the first is asked for: the items are not to change.
 */
export function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => string | readonly string[] | null,
): (key: string) => readonly Item[] {
  const groups = once(() => group(items, keysOf));
  return (key) => groups().get(key) ?? NONE;
}

function group<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => string | readonly string[] | null,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  const add = (key: string, item: Item) => {
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  };
  for (const item of items) {
    const keys = keysOf(item);
    if (typeof keys === 'string') add(keys, item);
    else if (keys) for (const key of keys) add(key, item);
  }
  for (const list of groups.values()) Object.freeze(list);
  return groups;
}
