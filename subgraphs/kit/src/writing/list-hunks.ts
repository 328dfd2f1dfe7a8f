import { getOrInsert } from '../base/index.ts';
import { canonical } from './json.ts';

/** A stretch where two lists differ: what stood there before, and what stands there after. */
export interface Hunk {
  /** Index of the stretch in the list before, and in the list after. */
  from: number;
  to: number;
  removed: unknown[];
  added: unknown[];
}

/** Where two lists differ, in order. Items are matched by value, in the order that they have in both. */
export function listHunks(before: readonly unknown[], after: readonly unknown[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [from, to] = [0, 0];
  for (const [left, right] of [...matches(before, after), [before.length, after.length] as const]) {
    if (left > from || right > to) {
      hunks.push({ from, to, removed: before.slice(from, left), added: after.slice(to, right) });
    }
    from = left + 1;
    to = right + 1;
  }
  return hunks;
}

/** Pairs of indices of equal items, both rising. */
function matches(before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (const [index, item] of after.entries()) getOrInsert(places, canonical(item), () => []).push(index);
  const pairs: [number, number][] = [];
  let behind = -1;
  before.forEach((item, index) => {
    const right = places.get(canonical(item))?.find((place) => place > behind);
    if (right === undefined) return;
    pairs.push([index, right]);
    behind = right;
  });
  return pairs;
}
