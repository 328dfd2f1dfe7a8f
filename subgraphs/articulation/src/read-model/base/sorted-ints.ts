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

export function intersection(a: SortedInts, b: SortedInts): SortedInts {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  return small.length * SEARCH_FROM_RATIO < large.length
    ? small.filter((value) => has(large, value))
    : merge(small, large);
}

export function containsAll(set: SortedInts, values: SortedInts): boolean {
  return values.length <= set.length && values.every((value) => has(set, value));
}

function merge(a: SortedInts, b: SortedInts): SortedInts {
  const common = new Int32Array(a.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) common[count++] = left;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common.slice(0, count);
}
