import { containsAll, intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import type { PartsOnDay } from './parts.ts';
import type { ResolvedUnits, Units } from './units.ts';

/** Ground on one day: whole units, and the parts that lie outside of them at least in part. */
export type Footprint = ResolvedUnits;

/** How a part lies to a set of whole units. */
export interface Position {
  /** Every host is in the set, and they are all known. */
  inside: boolean;
  /** A host commune is entirely in the set: some of the part is certainly there. */
  certain: boolean;
  /** The part's host units that are in the set. */
  touched: SortedInts;
}

export function positionOf(options: { part: number; wholes: SortedInts; parts: PartsOnDay }): Position {
  const { wholes } = options;
  const hosts = options.parts.hosts(options.part);
  if (hosts === null) return { inside: false, certain: false, touched: new Int32Array() };
  return {
    inside: hosts.complete && containsAll(wholes, hosts.units),
    certain: hosts.groups.some((group) => containsAll(wholes, group)),
    touched: intersection(hosts.units, wholes),
  };
}

/** The ground of resolved units: a part that lies inside their own whole units adds nothing. */
export function footprintOf(units: ResolvedUnits, parts: PartsOnDay): Footprint {
  const { wholes, complete } = units;
  if (units.parts.length === 0 || wholes.length === 0) return units;
  const kept = [...units.parts].filter((part) => !positionOf({ part, wholes, parts }).inside);
  return { wholes, parts: sortedInts(kept), complete };
}

/**
 * Inhabitants of the units, each counted once. Null when there is no unit, when one's population is unknown, and when two of them may
 * share ground, so that adding them up could count somebody twice.
 */
export function peopleOf(
  ground: Pick<Footprint, 'wholes' | 'parts'>,
  units: Units,
  parts: PartsOnDay,
): number | null {
  if (ground.wholes.length + ground.parts.length === 0 || mayCountTwice(ground, parts)) return null;
  let sum = 0;
  for (const unit of ground.wholes) {
    const people = units.populationOf(unit);
    if (people === null) return null;
    sum += people;
  }
  for (const part of ground.parts) {
    const people = parts.population(part);
    if (people === null) return null;
    sum += people;
  }
  return sum;
}

function mayCountTwice(
  { wholes, parts: own }: Pick<Footprint, 'wholes' | 'parts'>,
  parts: PartsOnDay,
): boolean {
  return [...own].some(
    (part, index) =>
      positionOf({ part, wholes, parts }).touched.length > 0 ||
      [...own.subarray(index + 1)].some((other) => parts.mayMeet(part, other)),
  );
}
