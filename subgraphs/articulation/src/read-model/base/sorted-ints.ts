/** A set of numbers: ascending, each once. */
export type SortedInts = Int32Array<ArrayBuffer>;

/** How much longer one set must be before searching in it beats walking along both. */
const SEARCH_FROM_RATIO = 8;

const NONE: SortedInts = new Int32Array();

export function sortedInts(values: readonly number[]): SortedInts {
  return values.length === 0 ? NONE : Int32Array.from(new Set(values)).sort();
}

export function has(set: SortedInts, value: number): boolean {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = set[middle] as number;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** What both sets hold: one of the two themselves where the other holds all of it. */
export function intersection(a: SortedInts, b: SortedInts): SortedInts {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length === 0) return NONE;
  return small.length * SEARCH_FROM_RATIO < large.length ? searched(small, large) : merged(small, large);
}

export function containsAll(set: SortedInts, values: SortedInts): boolean {
  return values.length <= set.length && values.every((value) => has(set, value));
}

function searched(small: SortedInts, large: SortedInts): SortedInts {
  const common = new Int32Array(small.length);
  let count = 0;
  for (const value of small) if (has(large, value)) common[count++] = value;
  return taken(common, count, small);
}

function merged(small: SortedInts, large: SortedInts): SortedInts {
  const common = new Int32Array(small.length);
  let count = 0;
  for (let i = 0, j = 0; i < small.length && j < large.length; ) {
    const left = small[i] as number;
    const right = large[j] as number;
    if (left === right) common[count++] = left;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return taken(common, count, small);
}

function taken(common: SortedInts, count: number, small: SortedInts): SortedInts {
  if (count === 0) return NONE;
  return count === small.length ? small : common.slice(0, count);
}
