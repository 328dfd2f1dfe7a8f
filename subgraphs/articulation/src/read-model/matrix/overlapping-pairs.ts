import { type Day, groundOf, perimeterOn } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import { type CommonGround, commonGround } from '../territory/common-ground.ts';
import type { Footprint } from '../territory/footprint.ts';
import type { PartsOnDay } from '../territory/parts.ts';
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
  /** What they share; null when both are made of whole units alone, and share some of them. */
  common: CommonGround | null;
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

/**
 * Every pair of them whose grounds overlap, or may, once each. Two grounds of whole units alone overlap where they hold the same unit,
 * so that only pairs with a part in one of them are looked into: the work grows with the pairs that do overlap.
 */
export function overlappingPairs(placed: PlacedSchemes): OverlappingPair[] {
  const pairs: OverlappingPair[] = [];
  const { grounds, day } = placed;
  const hasParts = Uint8Array.from(grounds, ({ parts }) => Number(parts.length > 0));
  const met = new Int32Array(grounds.length).fill(-1);
  for (const [a, ground] of grounds.entries()) {
    met[a] = a;
    const isMixed = hasParts[a] === 1;
    const meet = (b: number) => {
      if (met[b] === a) return;
      met[b] = a;
      const isLeftToB = hasParts[b] === 1 ? !isMixed || b < a : !isMixed && b < a;
      if (isLeftToB) return;
      const common = isMixed ? commonGround(ground, grounds[b] as Footprint, day.parts) : null;
      if (!isMixed || common) pairs.push({ a, b, common });
    };
    for (const unit of ground.wholes) for (const b of placed.overWholes.of(unit)) meet(b);
    if (isMixed) meetNearParts({ ground, placed, meet });
  }
  return pairs;
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
    for (const part of day.world.parts.hostedBy(unit)) for (const b of overParts.of(part)) meet(b);
  };
  for (const unit of ground.wholes) meetPartsIn(unit);
  for (const part of ground.parts) {
    for (const b of overParts.of(part)) meet(b);
    for (const unit of hostUnits(day.parts, part)) {
      for (const b of overWholes.of(unit)) meet(b);
      meetPartsIn(unit);
    }
  }
}

const hostUnits = (parts: PartsOnDay, part: number): Iterable<number> => parts.hosts(part)?.units ?? [];
