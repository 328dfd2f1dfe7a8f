import { containsAll, type SortedInts } from '../base/sorted-ints.ts';
import { atOnce, type Steps } from '../base/steps.ts';
import { type Day, groundOf, perimeterOn } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import { commonGround, methodOf, type OverlapMethod } from '../territory/common-ground.ts';
import type { Footprint } from '../territory/footprint.ts';
import { indexUnits, type OverUnits } from './over-units.ts';

/** The schemes of a scope that have a perimeter on the day, with the ground of each. */
export interface PlacedSchemes {
  day: Day;
  schemes: readonly SchemeNode[];
  /** By the same places. */
  grounds: readonly Footprint[];
  overWholes: OverUnits;
  overParts: OverUnits;
}

/** Two schemes whose grounds overlap, or may. */
export interface OverlappingPair {
  /** Places among the placed schemes. */
  a: number;
  b: number;
  /** Parts of communes that are certainly common as a whole. */
  parts: SortedInts;
  method: OverlapMethod;
  /** Some part is common for a share of its area only. */
  isSplit: boolean;
}

export function place(scope: Iterable<SchemeNode>, day: Day): PlacedSchemes {
  const schemes: SchemeNode[] = [];
  const grounds: Footprint[] = [];
  for (const scheme of scope) {
    const perimeter = perimeterOn(scheme, day.date);
    if (!perimeter) continue;
    schemes.push(scheme);
    grounds.push(groundOf(perimeter, day));
  }
  return {
    day,
    schemes,
    grounds,
    overWholes: indexUnits(grounds, 'wholes'),
    overParts: indexUnits(grounds, 'parts'),
  };
}

/** All of `overlappingPairsInSteps` at once. */
export const overlappingPairs = (placed: PlacedSchemes): OverlappingPair[] =>
  atOnce(overlappingPairsInSteps(placed));

/**
 * Every pair of them whose grounds overlap, or may, once each. Two grounds of whole units alone overlap where they hold the same unit,
 * so that only pairs with a part in one of them are looked into: the work grows with the pairs that do overlap.
 * A step for each few schemes.
 */
export function* overlappingPairsInSteps(placed: PlacedSchemes): Steps<OverlappingPair[]> {
  const pairs: OverlappingPair[] = [];
  const { grounds } = placed;
  const hasParts = Uint8Array.from(grounds, ({ parts }) => Number(parts.length > 0));
  const met = new Int32Array(grounds.length).fill(-1);
  for (let a = 0; a < grounds.length; a++) {
    if (a % SCHEMES_IN_A_STEP === 0) yield;
    const ground = grounds[a] as Footprint;
    const isMixed = hasParts[a] === 1;
    met[a] = a;
    const meet = (b: number) => {
      if (met[b] === a) return;
      met[b] = a;
      const isLeftToB = hasParts[b] === 1 ? !isMixed || b < a : !isMixed && b < a;
      if (isLeftToB) return;
      const common = isMixed ? commonParts(placed, a, b) : commonWholes(placed, a, b);
      if (common) pairs.push({ a, b, ...common });
    };
    for (let index = 0; index < ground.wholes.length; index++) {
      placed.overWholes.each(ground.wholes[index] as number, meet);
    }
    if (isMixed) meetNearParts({ ground, placed, meet });
  }
  return pairs;
}

const SCHEMES_IN_A_STEP = 20;

type Common = Pick<OverlappingPair, 'parts' | 'method' | 'isSplit'>;

const NO_PARTS = { parts: new Int32Array(), isSplit: false };
const ONLY_WHOLES: Common = { ...NO_PARTS, method: 'UNITS' };
const ONLY_WHOLES_BY_POLYGON: Common = { ...NO_PARTS, method: 'POLYGONS' };
const UNRESOLVED: Common = { ...NO_PARTS, method: 'UNRESOLVED' };

const commonWholes = ({ grounds }: PlacedSchemes, a: number, b: number): Common =>
  grounds[a]?.byPolygon || grounds[b]?.byPolygon ? ONLY_WHOLES_BY_POLYGON : ONLY_WHOLES;

/** What two grounds, the first of which has parts, have in common; null for nothing. Most are one district and something else. */
function commonParts({ grounds, day }: PlacedSchemes, a: number, b: number): Common | null {
  const [own, other] = [grounds[a] as Footprint, grounds[b] as Footprint];
  if (own.wholes.length === 0 && own.parts.length === 1) {
    const part = own.parts[0] as number;
    const hosts = day.parts.hosts(part);
    if (other.parts.length === 0 && !hosts?.polygon && !other.byPolygon) {
      return hosts?.complete && containsAll(other.wholes, hosts.units)
        ? { parts: own.parts, method: 'UNITS', isSplit: false }
        : UNRESOLVED;
    }
    const otherPart = other.wholes.length === 0 && other.parts.length === 1 ? other.parts[0] : undefined;
    if (otherPart !== undefined && otherPart !== part && !day.parts.mayMeet(part, otherPart)) return null;
  }
  const common = commonGround(own, other, day.parts);
  return common && { parts: common.parts, method: methodOf(common), isSplit: common.split.length > 0 };
}

interface NearParts {
  ground: Footprint;
  placed: PlacedSchemes;
  meet: (place: number) => void;
}

/** All that parts may make meet: the same part, the whole units that it lies in, and other parts of those. */
function meetNearParts({ ground, placed, meet }: NearParts): void {
  const { overWholes, overParts, day } = placed;
  const meetPartsIn = (unit: number) => {
    for (const part of day.world.parts.hostedBy(unit)) overParts.each(part, meet);
  };
  for (const unit of ground.wholes) meetPartsIn(unit);
  for (const part of ground.parts) {
    overParts.each(part, meet);
    for (const unit of day.parts.hosts(part)?.units ?? []) {
      overWholes.each(unit, meet);
      meetPartsIn(unit);
    }
  }
}
