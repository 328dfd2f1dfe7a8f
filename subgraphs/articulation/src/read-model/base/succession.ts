/** Which number stands for which, once two things that had one each turn out to be the same. */
export interface Succession {
  /** The number that stands for this one now: itself, unless it has a successor. */
  of(index: number): number;
  /** Null for one that stands for itself again. */
  set(index: number, successor: number | null): void;
}

export function createSuccession(): Succession {
  const successors = new Map<number, number>();
  return {
    of(index) {
      if (!successors.has(index)) return index;
      let now = index;
      // In a circle, which no order of merges makes but a feed could bring, the first one met again stands for all.
      for (const met = new Set<number>(); successors.has(now) && !met.has(now); ) {
        met.add(now);
        now = successors.get(now) as number;
      }
      return now;
    },
    set(index, successor) {
      if (successor === null) successors.delete(index);
      else successors.set(index, successor);
    },
  };
}

/**
 * Makes one number stand for another, or for itself again.
 * @returns the number that it stood for until now, whose things are to be filed anew; null when nothing changed
 */
export function succeed(succession: Succession, index: number, successor: number | null): number | null {
  const before = succession.of(index);
  succession.set(index, successor);
  return succession.of(index) === before ? null : before;
}
