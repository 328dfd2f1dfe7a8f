import simplify from '@turf/simplify';
import type { Position } from 'geojson';
import { areaOf } from './area.ts';
import { type Areal, arealOf, polygonsOf, type Rings } from './areal.ts';

const METRES_PER_DEGREE = 111_320;

/**
 * The surface with fewer positions: a line stays within the tolerance (metres, at most; less from east to west the farther from the equator), and
 * islands and holes smaller than its square are left out, save for the largest island. Never empty. Made for drawing: neighbours are simplified
 * each for itself, so that thin gaps may open between them, and a line may touch itself.
 */
export function simplified(areal: Areal, tolerance: number): Areal {
  if (tolerance <= 0) return areal;
  const islands = polygonsOf(areal).map((rings) => ({ rings, area: ringArea(rings[0]) }));
  const largest = Math.max(...islands.map(({ area }) => area));
  const kept = islands.filter(({ area }) => area >= Math.min(largest, tolerance ** 2));
  return arealOf(kept.map(({ rings }) => simplifiedRings(rings, tolerance)));
}

const ringArea = (ring: Position[] | undefined): number =>
  ring ? areaOf({ type: 'Polygon', coordinates: [ring] }) : 0;

function simplifiedRings([outer, ...holes]: Rings, tolerance: number): Rings {
  const kept = holes.filter((hole) => ringArea(hole) >= tolerance ** 2);
  return [...(outer ? [outer] : []), ...kept].map((ring) => simplifiedRing(ring, tolerance));
}

const SMALLEST_RING = 5;

/** A triangle stays as it is; so does a ring that the library finds invalid. */
function simplifiedRing(ring: Position[], tolerance: number): Position[] {
  if (ring.length < SMALLEST_RING) return ring;
  try {
    const { coordinates } = simplify(
      { type: 'Polygon' as const, coordinates: [ring] },
      { tolerance: tolerance / METRES_PER_DEGREE, highQuality: true },
    );
    return coordinates[0] ?? ring;
  } catch {
    return ring;
  }
}
