import { containsAll, has, intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import { type Footprint, positionOf } from './footprint.ts';
import type { PartsOnDay } from './parts.ts';

/** What two footprints share. */
export interface CommonGround {
  wholes: SortedInts;
  parts: SortedInts;
  /** Parts that reach, or may reach, into ground which is not listed as common: nothing tells whether, or how far. */
  uncertain: SortedInts;
  /** Something is certainly shared, if only the ground of a part that straddles the border. */
  certain: boolean;
  /** All of the one's, or of the other's, ground is common. */
  allOfA: boolean;
  allOfB: boolean;
}

/** Common ground of two footprints on the day of `parts`; null when they share none and nothing says that they might. */
export function commonGround(a: Footprint, b: Footprint, parts: PartsOnDay): CommonGround | null {
  const wholes = intersection(a.wholes, b.wholes);
  const ofA = settle({ own: a, other: b, common: wholes, parts });
  const ofB = settle({ own: b, other: a, common: wholes, parts });
  const common = sortedInts([...ofA.common, ...ofB.common]);
  const pairs = uncertainPairs({ a: ofA.open, b: ofB.open, common: wholes, parts });
  const uncertain = sortedInts([...ofA.uncertain, ...ofB.uncertain, ...pairs]);
  if (wholes.length + common.length + uncertain.length === 0) return null;
  return {
    wholes,
    parts: common,
    uncertain,
    certain: wholes.length + common.length > 0 || ofA.certain || ofB.certain,
    allOfA: isAll(a, wholes, common),
    allOfB: isAll(b, wholes, common),
  };
}

interface Settled {
  common: number[];
  /** Not common as a whole: may still meet parts of the other. */
  open: number[];
  uncertain: number[];
  certain: boolean;
}

/** Sets each part of `own` against the other's units. */
function settle(options: {
  own: Footprint;
  other: Footprint;
  common: SortedInts;
  parts: PartsOnDay;
}): Settled {
  const { own, other, parts } = options;
  const settled: Settled = { common: [], open: [], uncertain: [], certain: false };
  for (const part of own.parts) {
    const position = positionOf({ part, wholes: other.wholes, beside: other.parts, parts });
    if (position.inside || has(other.parts, part)) {
      settled.common.push(part);
      continue;
    }
    settled.open.push(part);
    if (containsAll(options.common, position.touched)) continue;
    settled.uncertain.push(part);
    settled.certain ||= position.certain;
  }
  return settled;
}

/** Parts of both sides that may share ground outside of the common whole units. */
function uncertainPairs(options: {
  a: number[];
  b: number[];
  common: SortedInts;
  parts: PartsOnDay;
}): number[] {
  const { a, b, common, parts } = options;
  return a.flatMap((left) =>
    b
      .filter((right) => parts.mayMeet(left, right) && !containsAll(common, sharedHosts(left, right, parts)))
      .flatMap((right) => [left, right]),
  );
}

function sharedHosts(left: number, right: number, parts: PartsOnDay): SortedInts {
  const [a, b] = [parts.hosts(left), parts.hosts(right)];
  return a && b ? intersection(a.units, b.units) : new Int32Array();
}

function isAll(footprint: Footprint, wholes: SortedInts, parts: SortedInts): boolean {
  return (
    footprint.complete &&
    wholes.length === footprint.wholes.length &&
    footprint.parts.every((part) => has(parts, part))
  );
}
