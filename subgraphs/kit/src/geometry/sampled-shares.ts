import type { Position } from 'geojson';
import type { UnitShare } from '../contract/scheme-record.ts';
import { type Areal, boundsOf } from './areal.ts';
import { holdsPoint } from './holds-point.ts';
import type { UnitContour } from './unit-index.ts';

/** Points along each side of the grid: shares are then right to about one percent. */
const SIDE = 100;

/** Shares by the points of a grid over the polygon's box; none when no point falls in the polygon. */
export function sampledShares(polygon: Areal, units: readonly UnitContour[]): UnitShare[] {
  const inside = gridOver(polygon).filter((point) => holdsPoint(polygon, point));
  return units.flatMap(({ unit, geometry }) => {
    const surface = geometry();
    const held = inside.filter((point) => holdsPoint(surface, point)).length;
    return held === 0 ? [] : { unit, share: held / inside.length };
  });
}

/** Centres of the cells: none lies on the box's edge. None for a box without area. */
function gridOver(polygon: Areal): Position[] {
  const [west, south, east, north] = boundsOf(polygon);
  if (!(east > west && north > south)) return [];
  const steps = Array.from({ length: SIDE }, (_, index) => (index + 0.5) / SIDE);
  return steps.flatMap((x) => steps.map((y) => [west + x * (east - west), south + y * (north - south)]));
}
