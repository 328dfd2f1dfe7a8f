/** What points at each number: the perimeters over a unit, the seats of a partner… In no order. */
export interface Postings<Value> {
  add(key: number, value: Value): void;
  /** Takes `value` away once. */
  remove(key: number, value: Value): void;
  of(key: number): readonly Value[];
}

const NOTHING: readonly never[] = [];

export function createPostings<Value>(): Postings<Value> {
  const lists: Value[][] = [];
  return {
    add(key, value) {
      const list = lists[key];
      if (list) list.push(value);
      else lists[key] = [value];
    },
    remove(key, value) {
      const list = lists[key];
      const at = list?.indexOf(value) ?? -1;
      if (!list || at < 0) return;
      const last = list.pop() as Value;
      if (at < list.length) list[at] = last;
    },
    of: (key) => lists[key] ?? NOTHING,
  };
}
