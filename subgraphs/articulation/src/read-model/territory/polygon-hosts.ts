import { AREA_TOLERANCE, type Cog, type PolygonPlace, polygonGroundIn } from '@maillage/kit';
import { has } from '../base/sorted-ints.ts';
import { type Hosts, toHosts } from './hosts.ts';
import type { Units } from './units.ts';

/** Shares are sums of floating-point numbers. */
const ROUNDING = 1e-9;

/**
 * Hosts by a part's polygon, in the terms of a vintage. Those of its list where the polygon says the same, and where too much of the polygon
 * is in no known unit. What lies in none (water, a simplified coast) is nowhere else where the list cites only communes that the polygon is in.
 */
export function polygonHosts(
  list: Hosts,
  { polygon, units, vintage }: { polygon: PolygonPlace; units: Units; vintage: number },
): Hosts {
  const { pieces, nowhere } = polygonGroundIn(units.vintages[vintage] as Cog, polygon);
  const shares = pieces.map(({ share }) => share);
  const found = toHosts(pieces, { units, isComplete: true });
  const unplaced = 1 - shares.reduce((sum, share) => sum + share, 0) - (isIn(list, found) ? nowhere : 0);
  if (pieces.length === 0 || unplaced > AREA_TOLERANCE + ROUNDING || areSameUnit(list, found)) return list;
  return { ...found, polygon: { shares, list } };
}

/** Every host that the list cites has some of what was found. */
const isIn = (list: Hosts, found: Hosts): boolean =>
  list.complete && list.groups.every((group) => group.some((unit) => has(found.units, unit)));

/** Both lie in one same unit, or in one same part of it. */
function areSameUnit(list: Hosts, found: Hosts): boolean {
  const areSingle = [list, found].every(({ groups, units }) => groups.length === 1 && units.length === 1);
  return areSingle && list.complete && list.units[0] === found.units[0] && list.partOf[0] === found.partOf[0];
}
