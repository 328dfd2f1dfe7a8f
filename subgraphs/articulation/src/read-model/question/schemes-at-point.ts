import { compareText, parseTerritoryKey, type TerritoryKey } from '@maillage/kit';
import { has, intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import { type Day, dayOf, groundOf, perimetersNear } from '../record/ground-on.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import type { Footprint } from '../territory/footprint.ts';
import type { World } from '../world.ts';
import { isAsked, isInState, type Question } from './question.ts';

/** A point, as far as contours tell what it lies in on the day. */
export interface PointOnGround {
  /** The commune or arrondissement under it; a whole city where nothing tells which of its arrondissements. */
  unit: TerritoryKey;
  /** Districts that hold it. */
  districts: readonly TerritoryKey[];
  /** Whether a part of a commune (a QPV, a commune déléguée, a former commune) holds it; null when it has no contour to tell. */
  isIn(part: TerritoryKey): boolean | null;
}

export interface SchemesAtPoint {
  /** Schemes whose perimeter holds the point, all but those that have ended; in the order of schemes. */
  ids: string[];
  /** Territories of other such schemes of which nothing tells whether they hold it. Sorted; with any, `ids` may lack some. */
  undecided: TerritoryKey[];
}

export function schemesAtPoint(world: World, point: PointOnGround, question: Question): SchemesAtPoint {
  const day = dayOf(world, question.asOf);
  const { wholes } = world.units.resolve([parseTerritoryKey(point.unit)], day.parts.vintage);
  const parts = sortedInts(point.districts.map(world.units.idOf));
  const near = [...perimetersNear({ wholes, parts, complete: true }, day)].filter(
    ({ scheme }) => isAsked(question, scheme) && isInState(scheme, question.asOf, null),
  );
  const undecided = new Set<TerritoryKey>();
  const holding = near.filter((perimeter) => {
    const verdict = holdsPoint(groundOf(perimeter, day), { wholes, point, day });
    if (verdict !== true) for (const key of verdict) undecided.add(key);
    return verdict === true;
  });
  const schemes = new Set(holding.map(({ scheme }) => scheme));
  return {
    ids: [...schemes].sort(bySchemeOrder).map(({ id }) => id),
    undecided: [...undecided].sort(compareText),
  };
}

interface Under {
  /** Units that the point is in one of. */
  wholes: SortedInts;
  point: PointOnGround;
  day: Day;
}

/** True; else the territories of which nothing tells whether they hold the point, none when it is certainly outside. */
function holdsPoint(ground: Footprint, { wholes, point, day }: Under): true | TerritoryKey[] {
  const { keyOf } = day.world.units;
  const touched = intersection(ground.wholes, wholes);
  if (wholes.length > 0 && touched.length === wholes.length) return true;
  const undecided = Array.from(touched, keyOf);
  for (const part of ground.parts) {
    const isIn = point.isIn(keyOf(part));
    if (isIn) return true;
    if (isIn === null && mayLieIn(part, wholes, day)) undecided.push(keyOf(part));
  }
  return undecided;
}

/** Whether a part lies, or may, in one of the units. */
function mayLieIn(part: number, wholes: SortedInts, { parts }: Day): boolean {
  const hosts = parts.hosts(part);
  return hosts === null || !hosts.complete || [...wholes].some((whole) => has(hosts.units, whole));
}
