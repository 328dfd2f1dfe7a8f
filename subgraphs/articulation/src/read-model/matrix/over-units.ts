import type { Footprint } from '../territory/footprint.ts';

/** Which of a list of grounds hold each unit, by place in the list. */
export interface OverUnits {
  /** Ascending. */
  each(unit: number, visit: (place: number) => void): void;
  /** Units that at least two grounds hold. */
  shared(): Iterable<number>;
}

/** @param side the units of a ground that are indexed: its whole units, or its parts */
export function indexUnits(grounds: readonly Footprint[], side: 'wholes' | 'parts'): OverUnits {
  let size = 0;
  for (const ground of grounds) size = Math.max(size, (ground[side].at(-1) ?? -1) + 1);
  const starts = new Int32Array(size + 1);
  for (const ground of grounds) {
    for (const unit of ground[side]) starts[unit + 1] = (starts[unit + 1] as number) + 1;
  }
  for (let unit = 0; unit < size; unit++) {
    starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  }
  const places = new Int32Array(starts[size] as number);
  const next = starts.slice();
  for (let place = 0; place < grounds.length; place++) {
    for (const unit of (grounds[place] as Footprint)[side]) {
      const at = next[unit] as number;
      places[at] = place;
      next[unit] = at + 1;
    }
  }
  const countAt = (unit: number) => (starts[unit + 1] as number) - (starts[unit] as number);
  return {
    each(unit, visit) {
      if (unit >= size) return;
      const end = starts[unit + 1] as number;
      for (let at = starts[unit] as number; at < end; at++) visit(places[at] as number);
    },
    *shared() {
      for (let unit = 0; unit < size; unit++) if (countAt(unit) > 1) yield unit;
    },
  };
}
