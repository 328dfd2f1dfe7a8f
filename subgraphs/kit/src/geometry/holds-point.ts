import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { type Areal, polygonsOf } from './areal.ts';

const SHORTEST_RING = 4;

/** Whether the position lies in the surface or on its edge. Rings that are too short to hold anything hold nothing. */
export function holdsPoint(areal: Areal, position: Position): boolean {
  return polygonsOf(areal).some((rings) => {
    const coordinates = rings.filter((ring) => ring.length >= SHORTEST_RING);
    const hasOuter = coordinates.length > 0 && coordinates[0] === rings[0];
    return hasOuter && booleanPointInPolygon(position, { type: 'Polygon', coordinates });
  });
}
