import type { Position } from 'geojson';
import { type Areal, type Bounds, boundsOf, polygonsOf } from './areal.ts';
import { holdsPoint } from './holds-point.ts';

/** INSIDE: all of the surface lies in the other one; APART: none of it; CROSSING: their edges meet, or it takes clipping to tell. */
export type Relation = 'INSIDE' | 'APART' | 'CROSSING';

/** How a surface lies to another one, by their edges alone: most are wholly in it or wholly out of it, and need no clipping. */
export function relationOf(surface: Areal, other: Areal): Relation {
  const bounds = boundsOf(surface);
  const edges = edgesNear(other, bounds);
  if (edges.length > 0 && edgesNear(surface, bounds).some((edge) => edges.some((each) => doMeet(edge, each))))
    return 'CROSSING';
  const hasRingWithin = polygonsOf(other).some((rings) =>
    rings.some(([start]) => start && isWithin(start, bounds) && holdsPoint(surface, start)),
  );
  if (hasRingWithin) return 'CROSSING';
  const starts = polygonsOf(surface).flatMap(([outer]) => (outer?.[0] ? [outer[0]] : []));
  const held = starts.filter((start) => holdsPoint(other, start)).length;
  if (held === 0) return 'APART';
  return held === starts.length ? 'INSIDE' : 'CROSSING';
}

type Edge = readonly [from: Position, to: Position];

function edgesNear(areal: Areal, [west, south, east, north]: Bounds): Edge[] {
  const edges: Edge[] = [];
  for (const rings of polygonsOf(areal)) {
    for (const ring of rings) {
      for (let index = 1; index < ring.length; index++) {
        const [from, to] = [ring[index - 1] as Position, ring[index] as Position];
        const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [from, to];
        if (Math.max(x1, x2) < west || Math.min(x1, x2) > east) continue;
        if (Math.max(y1, y2) < south || Math.min(y1, y2) > north) continue;
        edges.push([from, to]);
      }
    }
  }
  return edges;
}

const isWithin = ([x = 0, y = 0]: Position, [west, south, east, north]: Bounds): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Degrees squared: twice the area of a triangle that is taken for flat. */
const FLAT = 1e-15;

/** Whether two edges cross or touch; near enough counts as touching. */
function doMeet([a, b]: Edge, [c, d]: Edge): boolean {
  if (!doBoxesMeet([a, b], [c, d])) return false;
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

function doBoxesMeet([a, b]: Edge, [c, d]: Edge): boolean {
  for (const axis of [0, 1]) {
    const [first, second] = [a[axis] as number, b[axis] as number];
    const [third, fourth] = [c[axis] as number, d[axis] as number];
    if (Math.max(first, second) < Math.min(third, fourth)) return false;
    if (Math.min(first, second) > Math.max(third, fourth)) return false;
  }
  return true;
}

/** 1 to the left of the line, -1 to the right, 0 on it. */
function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px = 0, py = 0]: Position): number {
  const area = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  return Math.abs(area) < FLAT ? 0 : Math.sign(area);
}
