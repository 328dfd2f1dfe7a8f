/** Compares two values for a sort: negative, 0 or positive. */
export type Compare<T> = (a: T, b: T) => number;

export function ascending(a: number, b: number): number {
  return a - b;
}

/** Largest first, unknown last. */
export function descendingNullLast(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

/** The first comparison that tells two values apart. */
export function inTurn<T>(...compares: Compare<T>[]): Compare<T> {
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
