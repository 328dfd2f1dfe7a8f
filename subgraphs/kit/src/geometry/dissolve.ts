import type { Position } from 'geojson';
import { areaOf } from './area.ts';
import { type Areal, arealOf, type Rings } from './areal.ts';
import { boundaryEdges } from './boundary-edges.ts';
import { holdsPoint } from './holds-point.ts';
import { signedArea } from './signed-area.ts';
import { traceRings } from './trace-rings.ts';

/** A ring below this, square metres, is what two lines that should be one leave between them. */
const SMALLEST_RING_AREA = 1;

/**
 * The union of surfaces that do not overlap, by leaving out the edges that two of them share. Exact where neighbours share their positions, as in one
 * official file; where they do not, both lines stay, and the surfaces lie side by side in one MultiPolygon. Its area is the sum of theirs.
 */
export function dissolve(surfaces: readonly Areal[]): Areal {
  const rings = traceRings(boundaryEdges(surfaces)).filter(
    (ring) => areaOf({ type: 'Polygon', coordinates: [ring] }) >= SMALLEST_RING_AREA,
  );
  const outers = rings.filter((ring) => signedArea(ring) > 0).sort((a, b) => signedArea(a) - signedArea(b));
  const polygons = new Map(outers.map((outer): [Position[], Rings] => [outer, [outer]]));
  for (const hole of rings) {
    if (signedArea(hole) > 0) continue;
    const around = outers.find((outer) => surrounds(outer, hole));
    if (around) polygons.get(around)?.push(hole);
  }
  return arealOf([...polygons.values()].reverse());
}

function surrounds(outer: Position[], hole: readonly Position[]): boolean {
  if (signedArea(outer) < -signedArea(hole)) return false;
  const polygon: Areal = { type: 'Polygon', coordinates: [outer] };
  return hole.every((position) => holdsPoint(polygon, position));
}
