import type { Position } from 'geojson';
import { type Areal, polygonsOf } from '../../src/geometry/areal.ts';

const EARTH_RADIUS = 6_371_008.8;

/** Area in square metres by the shoelace formula on the sinusoidal projection around its first meridian, which keeps areas: right for small surfaces. */
export function projectedArea(areal: Areal): number {
  const radians = Math.PI / 180;
  const [meridian = 0] = polygonsOf(areal)[0]?.[0]?.[0] ?? [];
  const project = ([longitude = 0, latitude = 0]: Position) => [
    EARTH_RADIUS * (longitude - meridian) * radians * Math.cos(latitude * radians),
    EARTH_RADIUS * latitude * radians,
  ];
  const ringArea = (ring: Position[]) => {
    const points = ring.map(project);
    return Math.abs(
      points.reduce((sum, [x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    );
  };
  return polygonsOf(areal).reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringArea(outer) - holes.reduce((inner, hole) => inner + ringArea(hole), 0),
    0,
  );
}

/** Whether a position is inside, by the winding number of the rings around it: no box, no index. */
export function windsAround(areal: Areal, position: Position): boolean {
  return polygonsOf(areal).some(([outer = [], ...holes]) => {
    return winding(outer, position) !== 0 && holes.every((hole) => winding(hole, position) === 0);
  });
}

function winding(ring: Position[], [px = 0, py = 0]: Position): number {
  let turns = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const side = (x1 - x0) * (py - y0) - (px - x0) * (y1 - y0);
    if (y0 <= py && y1 > py && side > 0) turns++;
    if (y0 > py && y1 <= py && side < 0) turns--;
  }
  return turns;
}
