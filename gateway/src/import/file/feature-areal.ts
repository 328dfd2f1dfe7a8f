import type { Areal } from '@maillage/kit';
import type { Geometry, Position } from 'geojson';
import { Refusal } from '../report.ts';

/** The surface of a feature, without heights; why it has none that can be kept otherwise. */
export function featureAreal(geometry: Geometry | null, value: string): Areal | Refusal {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return new Refusal(value, `contour sans surface (${geometry?.type ?? 'géométrie absente'})`);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!isPolygons(polygons)) return new Refusal(value, 'contour dont les coordonnées sont illisibles');
  if (!polygons.flat(2).every(isOnEarth))
    return new Refusal(value, 'coordonnées hors WGS84 (longitude, latitude en degrés)');
  const coordinates = polygons.map((rings) => rings.map((ring) => closed(ring.map(flat))));
  return { type: 'MultiPolygon', coordinates };
}

function isPolygons(polygons: unknown): polygons is Position[][][] {
  return listOf(polygons, (rings) =>
    listOf(rings, (ring) =>
      listOf(ring, (position) => listOf(position, Number.isFinite) && position.length > 1),
    ),
  );
}

const listOf = (value: unknown, test: (item: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.every(test);

const isOnEarth = ([longitude = Number.NaN, latitude = Number.NaN]: Position): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

const flat = ([longitude = 0, latitude = 0]: Position): Position => [longitude, latitude];

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
}
