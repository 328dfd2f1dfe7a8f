import { byCode } from '../order.ts';
import type { TerritoryEntry } from '../territory-entry.ts';

/** What has a code in one list and in the other; undefined in a list that has none of it. */
export interface Pair {
  before: TerritoryEntry | undefined;
  after: TerritoryEntry | undefined;
}

/** Two lists in the order of codes, code by code, without the entries that they share. */
export function sideBySide(before: readonly TerritoryEntry[], after: readonly TerritoryEntry[]): Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, next] = [before[i], after[j]];
    const order = old && next ? byCode(old, next) : old ? -1 : 1;
    if (order <= 0) i++;
    if (order >= 0) j++;
    if (old !== next)
      pairs.push({ before: order <= 0 ? old : undefined, after: order >= 0 ? next : undefined });
  }
  return pairs;
}
