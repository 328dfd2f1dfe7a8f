import { containsAll, has, intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import type { Hosts } from './hosts.ts';
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

interface PositionOptions {
  part: number;
  wholes: SortedInts;
  /** Parts that are in the set too: what lies in one of them lies inside. */
  beside?: SortedInts;
  parts: PartsOnDay;
}

export function positionOf(options: PositionOptions): Position {
  const { wholes, beside } = options;
  const hosts = options.parts.hosts(options.part);
  if (hosts === null) return { inside: false, certain: false, touched: new Int32Array() };
  return {
    inside: hosts.complete && hosts.groups.every((_, index) => holdsGroup(hosts, index, { wholes, beside })),
    certain: hosts.groups.some((_, index) => holdsGroup(hosts, index, { wholes, beside })),
    touched: intersection(hosts.units, wholes),
  };
}

/** Whether a set holds all that a part's source cites as one of its hosts. */
function holdsGroup(
  { groups, partOf }: Hosts,
  index: number,
  { wholes, beside }: Pick<PositionOptions, 'wholes' | 'beside'>,
): boolean {
  const part = partOf[index] ?? null;
  return (
    containsAll(wholes, groups[index] as SortedInts) ||
    (part !== null && beside !== undefined && has(beside, part))
  );
}

/** The ground of resolved units: a part that lies inside their own whole units, or in another of their parts, adds nothing. */
export function footprintOf(units: ResolvedUnits, parts: PartsOnDay): Footprint {
  const { wholes, complete } = units;
  if (units.parts.length === 0 || wholes.length + units.parts.length < 2) return units;
  const kept = [...units.parts].filter(
    (part) => !positionOf({ part, wholes, beside: units.parts, parts }).inside,
  );
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
    const people = units.populationOf(unit, parts.vintage);
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
