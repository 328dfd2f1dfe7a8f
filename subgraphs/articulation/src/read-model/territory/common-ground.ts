import { containsAll, has, intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import { type Footprint, positionOf } from './footprint.ts';
import type { PartsOnDay } from './parts.ts';

/** What two footprints share. */
export interface CommonGround {
  wholes: SortedInts;
  parts: SortedInts;
  /** Parts that reach, or may reach, into ground which is not listed as common: nothing tells whether, or how far. */
  uncertain: SortedInts;
  /** Parts that a polygon says to be common in part, beyond the common whole units. Ascending, none of them uncertain. */
  split: readonly SplitPart[];
  /** Polygons, and not lists alone, tell what is common. */
  byPolygon: boolean;
  /** Something is certainly shared, if only the ground of a part that straddles the border. */
  certain: boolean;
  /** All of the one's, or of the other's, ground is common. */
  allOfA: boolean;
  allOfB: boolean;
}

/** A part that lies on both sides of a border. */
export interface SplitPart {
  part: number;
  /** Of its area that is common, above 0 and below 1. */
  share: number;
}

export type OverlapMethod = 'UNITS' | 'POLYGONS' | 'UNRESOLVED';

export function methodOf({
  uncertain,
  byPolygon,
}: Pick<CommonGround, 'uncertain' | 'byPolygon'>): OverlapMethod {
  if (uncertain.length > 0) return 'UNRESOLVED';
  return byPolygon ? 'POLYGONS' : 'UNITS';
}

/** Common ground of two footprints on the day of `parts`; null when they share none and nothing says that they might. */
export function commonGround(a: Footprint, b: Footprint, parts: PartsOnDay): CommonGround | null {
  const wholes = intersection(a.wholes, b.wholes);
  if (a.parts.length === 0 && b.parts.length === 0) return commonWholes(a, b, wholes);
  const ofA = settle({ own: a, other: b, common: wholes, parts });
  const ofB = settle({ own: b, other: a, common: wholes, parts });
  const common = sortedInts([...ofA.common, ...ofB.common]);
  const pairs = uncertainPairs({ a: ofA.open, b: ofB.open, common: wholes, parts });
  const uncertain = sortedInts([...ofA.uncertain, ...ofB.uncertain, ...pairs.uncertain]);
  const split = splitParts([...ofA.split, ...ofB.split], uncertain);
  if (wholes.length + common.length + uncertain.length + split.length === 0) return null;
  return {
    wholes,
    parts: common,
    uncertain,
    split,
    byPolygon: [a, b, ofA, ofB, pairs].some(({ byPolygon }) => byPolygon === true),
    certain: wholes.length + common.length > 0 || ofA.certain || ofB.certain,
    allOfA: isAll(a, wholes, common),
    allOfB: isAll(b, wholes, common),
  };
}

/** The same of two grounds without parts. */
function commonWholes(a: Footprint, b: Footprint, wholes: SortedInts): CommonGround | null {
  if (wholes.length === 0) return null;
  return {
    wholes,
    parts: NONE,
    uncertain: NONE,
    split: [],
    byPolygon: a.byPolygon === true || b.byPolygon === true,
    certain: true,
    allOfA: isAll(a, wholes, NONE),
    allOfB: isAll(b, wholes, NONE),
  };
}

const NONE = sortedInts([]);

function splitParts(split: SplitPart[], uncertain: SortedInts): readonly SplitPart[] {
  if (split.length === 0) return split;
  return split.filter(({ part }) => !has(uncertain, part)).sort((a, b) => a.part - b.part);
}

interface Settled {
  common: number[];
  /** Not common as a whole: may still meet parts of the other. */
  open: number[];
  uncertain: number[];
  split: SplitPart[];
  certain: boolean;
  byPolygon: boolean;
}

/** Sets each part of `own` against the other's units. */
function settle(options: {
  own: Footprint;
  other: Footprint;
  common: SortedInts;
  parts: PartsOnDay;
}): Settled {
  const { own, other, parts } = options;
  const settled: Settled = {
    common: [],
    open: [],
    uncertain: [],
    split: [],
    certain: false,
    byPolygon: false,
  };
  for (const part of own.parts) {
    const position = positionOf({ part, wholes: other.wholes, beside: other.parts, parts });
    const isShared = has(other.parts, part);
    settled.byPolygon ||= position.byPolygon && !isShared;
    if (position.inside || isShared) {
      settled.common.push(part);
      continue;
    }
    settled.open.push(part);
    const share = position.share !== null && isMeasured({ part, other, parts }) ? position.share : null;
    if (share === null) {
      if (containsAll(options.common, position.touched)) continue;
      settled.uncertain.push(part);
    } else {
      const counted = positionOf({ part, wholes: options.common, parts }).share ?? 0;
      if (share <= counted) continue;
      settled.split.push({ part, share });
    }
    settled.certain ||= position.certain;
  }
  return settled;
}

/** Whether what a part has in the other's whole units is all that it may have in common with the other. */
function isMeasured({ part, other, parts }: { part: number; other: Footprint; parts: PartsOnDay }): boolean {
  return other.parts.every(
    (beside) =>
      containsAll(other.wholes, parts.sharedHosts(part, beside)) ||
      isSettled({ left: part, right: beside, parts }),
  );
}

interface Pairs {
  uncertain: number[];
  byPolygon: boolean;
}

/** Parts of both sides that may share ground outside of the common whole units. */
function uncertainPairs(options: { a: number[]; b: number[]; common: SortedInts; parts: PartsOnDay }): Pairs {
  const { a, b, common, parts } = options;
  const pairs: Pairs = { uncertain: [], byPolygon: false };
  for (const left of a) {
    for (const right of b) {
      if (!containsAll(common, parts.sharedHosts(left, right))) {
        if (!isSettled({ left, right, parts })) pairs.uncertain.push(left, right);
      } else {
        pairs.byPolygon ||= !containsAll(common, parts.sharedHostsByList(left, right));
      }
    }
  }
  return pairs;
}

/** Whether the polygon of one of two parts says how much of it lies in the other, a commune that has become a part. */
function isSettled({ left, right, parts }: { left: number; right: number; parts: PartsOnDay }): boolean {
  return isDrawnIn({ part: left, other: right, parts }) || isDrawnIn({ part: right, other: left, parts });
}

function isDrawnIn({ part, other, parts }: { part: number; other: number; parts: PartsOnDay }): boolean {
  const hosts = parts.hosts(part);
  const around = parts.hosts(other)?.units;
  if (!hosts?.polygon || !around) return false;
  return hosts.groups.every((group, index) => {
    const held = hosts.partOf[index] ?? null;
    if (held !== null) return held === other || parts.sharedHosts(held, other).length === 0;
    return intersection(group, around).length === 0;
  });
}

function isAll(footprint: Footprint, wholes: SortedInts, parts: SortedInts): boolean {
  return (
    footprint.complete &&
    wholes.length === footprint.wholes.length &&
    footprint.parts.every((part) => has(parts, part))
  );
}
