import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A surface, WGS84: longitude then latitude, degrees. */
export type Areal = Polygon | MultiPolygon;

/** Outer ring first, then the holes. Rings are closed: the last position is the first again. */
export type Rings = Position[][];

/** West, south, east, north, degrees. A surface does not cross the antimeridian: no territory of France does. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export function polygonsOf(areal: Areal): Rings[] {
  return areal.type === 'Polygon' ? [areal.coordinates] : areal.coordinates;
}

/** A Polygon for one, a MultiPolygon for several or none. */
export function arealOf(polygons: readonly Rings[]): Areal {
  const [first] = polygons;
  return first && polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: [...polygons] };
}

/** Number of positions in all rings: what a surface costs to hold, to clip and to send. */
export function countPositions(areal: Areal): number {
  let count = 0;
  for (const rings of polygonsOf(areal)) for (const ring of rings) count += ring.length;
  return count;
}

/** The smallest box around the surface; upside down (west above east) for one without positions. */
export function boundsOf(areal: Areal): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of polygonsOf(areal)) {
    for (const ring of rings) {
      for (const [longitude = 0, latitude = 0] of ring) {
        west = Math.min(west, longitude);
        south = Math.min(south, latitude);
        east = Math.max(east, longitude);
        north = Math.max(north, latitude);
      }
    }
  }
  return [west, south, east, north];
}
