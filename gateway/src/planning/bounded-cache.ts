/** A least-recently-used cache bounded by the total weight of its entries, so that no stream of requests can grow it. */
export interface BoundedCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T, weight: number): void;
  readonly size: number;
}

interface Entry<T> {
  value: T;
  weight: number;
}

/** An entry heavier than the whole bound is not kept. */
export function createBoundedCache<T>(maxWeight: number): BoundedCache<T> {
  const entries = new Map<string, Entry<T>>();
  /** Where it belongs already when it is asked for again, as it is in a stream of like requests. */
  let newest: Entry<T> | undefined;
  let total = 0;

  function remove(key: string, entry: Entry<T>): void {
    entries.delete(key);
    total -= entry.weight;
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      if (entry !== newest) {
        entries.delete(key);
        entries.set(key, entry);
        newest = entry;
      }
      return entry.value;
    },
    set(key, value, weight) {
      const previous = entries.get(key);
      if (previous) remove(key, previous);
      if (weight > maxWeight) return;
      newest = { value, weight };
      entries.set(key, newest);
      total += weight;
      for (const [oldest, entry] of entries) {
        if (total <= maxWeight) break;
        remove(oldest, entry);
      }
    },
    get size() {
      return entries.size;
    },
  };
}
