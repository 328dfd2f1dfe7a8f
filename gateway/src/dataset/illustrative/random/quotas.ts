import type { Random } from './random.ts';

/** How often each value is to be met, in any unit: shares are brought to one. */
export type Shares<T> = readonly (readonly [value: T, share: number])[];

/** Whole counts that add up to `total` and follow the shares as closely as they can (largest remainders). */
export function countsOf(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const exact = shares.map((share) => (share / sum) * total);
  const counts = exact.map(Math.floor);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at);
  let left = total - counts.reduce((all, count) => all + count, 0);
  for (const { at } of byRemainder) {
    if (left === 0) break;
    counts[at] = (counts[at] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

/** `total` values in random order, each as often as its share says: what keeps a figure at what was published. */
export function dealOf<T>(total: number, shares: Shares<T>, random: Random): T[] {
  const counts = countsOf(
    total,
    shares.map(([, share]) => share),
  );
  return random.shuffle(shares.flatMap(([value], at) => Array<T>(counts[at] ?? 0).fill(value)));
}

/** Deals one value to each item. */
export function assign<K, T>(items: readonly K[], shares: Shares<T>, random: Random): Map<K, T> {
  const values = dealOf(items.length, shares, random);
  return new Map(items.map((item, at) => [item, values[at] as T]));
}

/** The share (0..1) of the items that has some property, as a set: an exact count, drawn at random. */
export function markedShare<K>(items: readonly K[], share: number, random: Random): Set<K> {
  return new Set(random.sample(items, Math.round(items.length * share)));
}
