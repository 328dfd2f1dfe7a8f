import { getOrInsert } from '@maillage/kit';

/** What has been worked out on a day of nodes, kinds or territories; forgotten with every change. */
export interface Memo {
  /** `compute(subject, on)`, once for each computation, day and subject. */
  of<Subject, Value>(compute: Computation<Subject, Value>, subject: Subject, on: DayOfMemo): Value;
  clear(): void;
}

/** Always the same function, since it is what its results are kept by. */
export type Computation<Subject, Value> = (subject: Subject, on: never) => Value;

interface DayOfMemo {
  date: string;
}

/** What is known of more days than that is forgotten. */
const KEPT_DAYS = 16;

export function createMemo(): Memo {
  const byDay = new Map<string, Map<unknown, Map<unknown, unknown>>>();
  return {
    of(compute, subject, on) {
      const ofDay = getOrInsert(byDay, on.date, () => {
        if (byDay.size >= KEPT_DAYS) byDay.clear();
        return new Map<unknown, Map<unknown, unknown>>();
      });
      const known = getOrInsert(ofDay, compute, () => new Map<unknown, unknown>());
      const found = known.get(subject);
      if (found !== undefined || known.has(subject)) return found as ReturnType<typeof compute>;
      const value = compute(subject, on as never);
      known.set(subject, value);
      return value;
    },
    clear: () => byDay.clear(),
  };
}
