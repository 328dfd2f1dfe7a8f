import { isPlainObject, same } from './json.ts';
import { listHunks } from './list-hunks.ts';

/** One place where two versions of a record differ. Null before: it was added; null after: it was taken away. */
export interface Difference {
  /** `['seats', '3', 'until']`. The index of an item is that in the list after, of one taken away that in the list before. */
  path: string[];
  before: unknown;
  after: unknown;
}

/**
 * Where two versions of a record differ, in the order of its fields: down to single values, save for items of lists that came or went, which
 * stand whole.
 */
export function difference(before: unknown, after: unknown, path: readonly string[] = []): Difference[] {
  if (same(before, after)) return [];
  if (isPlainObject(before) && isPlainObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => difference(before[name], after[name], [...path, name]));
  }
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path);
  return [{ path: [...path], before: before ?? null, after: after ?? null }];
}

/** Every field of a record that came into being, or went. */
export function wholeDifference(before: object | null, after: object | null): Difference[] {
  return difference(before ?? {}, after ?? {}).filter(
    ({ before: left, after: right }) => !isEmpty(left) || !isEmpty(right),
  );
}

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

function inLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): Difference[] {
  return listHunks(before, after).flatMap(({ from, to, removed, added }) => {
    if (removed.length === added.length)
      return added.flatMap((item, index) => difference(removed[index], item, [...path, String(to + index)]));
    return [
      ...removed.map((item, index) => ({ path: [...path, String(from + index)], before: item, after: null })),
      ...added.map((item, index) => ({ path: [...path, String(to + index)], before: null, after: item })),
    ];
  });
}
