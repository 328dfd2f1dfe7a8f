import { containsAll, has, intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import type { Hosts, HostsByPolygon } from './hosts.ts';
import type { PartsOnDay } from './parts.ts';
import type { ResolvedUnits, Units } from './units.ts';

/** Ground on one day: whole units, and the parts that lie outside of them at least in part. */
export interface Footprint extends ResolvedUnits {
  /** A polygon, and not its list, says whether one of its parts lies outside of its whole units. */
  byPolygon?: boolean;
}

/** How a part lies to a set of whole units. */
export interface Position {
  /** Every host is in the set, and they are all known. */
  inside: boolean;
  /** A host commune is entirely in the set: some of the part is certainly there. */
  certain: boolean;
  /** The part's host units that are in the set. */
  touched: SortedInts;
  /** Of the part's area in the set, 0..1, where its polygon tells it; else null. */
  share: number | null;
  /** What is said here is not what its list alone would say. */
  byPolygon: boolean;
}

interface PositionOptions {
  part: number;
  wholes: SortedInts;
  /** Parts that are in the set too: what lies in one of them lies inside. */
  beside?: SortedInts;
  parts: PartsOnDay;
}

export function positionOf(options: PositionOptions): Position {
  const { wholes } = options;
  const hosts = options.parts.hosts(options.part);
  if (hosts === null) return UNKNOWN;
  const position: Position = {
    inside: isInside(hosts, options),
    certain: hosts.groups.some((_, index) => holdsGroup(hosts, index, options)),
    touched: intersection(hosts.units, wholes),
    share: null,
    byPolygon: false,
  };
  if (hosts.polygon) {
    position.share = shareIn(hosts, hosts.polygon, options);
    position.byPolygon = !isSameByList(position, hosts.polygon.list, options);
  }
  return position;
}

const UNKNOWN: Position = {
  ...{ inside: false, certain: false, touched: new Int32Array(), share: null, byPolygon: false },
};

type GroundSet = Pick<PositionOptions, 'wholes' | 'beside'>;

const isInside = (hosts: Hosts, set: GroundSet): boolean =>
  hosts.complete && hosts.groups.every((_, index) => holdsGroup(hosts, index, set));

/** Whether a set holds all that a part's source cites as one of its hosts. */
function holdsGroup({ groups, partOf }: Hosts, index: number, { wholes, beside }: GroundSet): boolean {
  const part = partOf[index] ?? null;
  return (
    containsAll(wholes, groups[index] as SortedInts) ||
    (part !== null && beside !== undefined && has(beside, part))
  );
}

/** Null where the set holds some units of a group of which nothing tells in which of them the part lies. */
function shareIn(hosts: Hosts, { shares }: HostsByPolygon, set: GroundSet): number | null {
  let sum = 0;
  for (const [index, group] of hosts.groups.entries()) {
    if (holdsGroup(hosts, index, set)) sum += shares[index] as number;
    else if (intersection(group, set.wholes).length > 0) return null;
  }
  return Math.min(1, sum);
}

/** Whether a list puts a part as its polygon does: wholly inside, or wholly outside. */
function isSameByList({ inside, certain, touched }: Position, list: Hosts, set: GroundSet): boolean {
  if (inside) return isInside(list, set);
  const isReached = certain || touched.length > 0;
  return !isReached && !isReachedByList(list, set);
}

const isReachedByList = (list: Hosts, set: GroundSet): boolean =>
  intersection(list.units, set.wholes).length > 0 ||
  list.groups.some((_, index) => holdsGroup(list, index, set));

/** The ground of resolved units: a part that lies inside their own whole units, or in another of their parts, adds nothing. */
export function footprintOf(units: ResolvedUnits, parts: PartsOnDay): Footprint {
  const { wholes, complete } = units;
  if (units.parts.length === 0 || wholes.length + units.parts.length < 2) return units;
  const set = { wholes, beside: units.parts };
  const isIn = (hosts: Hosts | null | undefined) => hosts != null && isInside(hosts, set);
  const kept = [...units.parts].filter((part) => !isIn(parts.hosts(part)));
  const byPolygon = units.parts.some((part) => {
    const hosts = parts.hosts(part);
    return hosts?.polygon != null && isIn(hosts) !== isIn(hosts.polygon.list);
  });
  return { wholes, parts: sortedInts(kept), complete, byPolygon };
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

/** Whether nobody in a part of the ground can live in another of its units too. */
export function standsApart(
  part: number,
  { wholes, parts: beside }: Pick<Footprint, 'wholes' | 'parts'>,
  parts: PartsOnDay,
): boolean {
  return (
    positionOf({ part, wholes, parts }).touched.length === 0 &&
    !beside.some((other) => parts.mayMeet(part, other))
  );
}

const mayCountTwice = (ground: Pick<Footprint, 'wholes' | 'parts'>, parts: PartsOnDay): boolean =>
  ground.parts.some((part) => !standsApart(part, ground, parts));
