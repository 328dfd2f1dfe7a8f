/** What has been worked out of nodes on a day; forgotten with every change. */
export interface Memo {
  /** `compute(node)`, once for each computation, day and node. */
  of<Node extends object, Value>(compute: Computation<Node, Value>, node: Node, on: DayOfMemo): Value;
  clear(): void;
}

/** Always the same function, since it is what its results are kept by. */
export type Computation<Node, Value> = (node: Node, on: never) => Value;

interface DayOfMemo {
  date: string;
}

/** What is known of more days than that is forgotten. */
const KEPT_DAYS = 16;

export function createMemo(): Memo {
  const byDay = new Map<string, Map<unknown, Map<object, unknown>>>();
  return {
    of(compute, node, on) {
      const ofDay = at(byDay, on.date, () => {
        if (byDay.size >= KEPT_DAYS) byDay.clear();
        return new Map<unknown, Map<object, unknown>>();
      });
      const known = at(ofDay, compute, () => new Map<object, unknown>());
      const found = known.get(node);
      if (found !== undefined || known.has(node)) return found as ReturnType<typeof compute>;
      const value = compute(node, on as never);
      known.set(node, value);
      return value;
    },
    clear: () => byDay.clear(),
  };
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
