import type { Position } from 'geojson';
import type { BoundaryEdges } from './boundary-edges.ts';

/** Closed rings, none through a position twice, that have each of the edges once. Uses the edges up. Edges that lead nowhere are left out. */
export function traceRings({ positions, from }: BoundaryEdges): Position[][] {
  const rings: Position[][] = [];
  for (const start of [...from.keys()]) {
    while (from.has(start)) walk(start);
  }
  return rings;

  function walk(start: number): void {
    const path = [start];
    const steps = new Map([[start, 0]]);
    for (;;) {
      const next = takeNext(path);
      if (next === undefined) return;
      const met = steps.get(next);
      if (met === undefined) {
        steps.set(next, path.push(next) - 1);
        continue;
      }
      const ring = path.splice(met + 1);
      for (const vertex of ring) steps.delete(vertex);
      rings.push([next, ...ring, next].map((vertex) => positions[vertex] as Position));
      if (met === 0 && !from.has(start)) return;
    }
  }

  function takeNext(path: readonly number[]): number | undefined {
    const here = path.at(-1) as number;
    const ends = from.get(here);
    if (!ends) return undefined;
    const back = path.at(-2);
    const chosen = ends.length === 1 || back === undefined ? 0 : leftmost(ends, here, back);
    const [next] = ends.splice(chosen, 1);
    if (ends.length === 0) from.delete(here);
    return next;
  }

  /** Index of the edge that turns most to the left of the way come: surfaces that touch at a vertex keep to their own rings. */
  function leftmost(ends: readonly number[], here: number, back: number): number {
    const turns = ends.map((end) => turn(heading(back, here), heading(here, end)));
    return turns.indexOf(Math.max(...turns));
  }

  function heading(start: number, end: number): number {
    const [x0 = 0, y0 = 0] = positions[start] ?? [];
    const [x1 = 0, y1 = 0] = positions[end] ?? [];
    return Math.atan2(y1 - y0, x1 - x0);
  }
}

/** Angle from one heading to another, above -π and at most π: to the left above 0. */
function turn(before: number, after: number): number {
  const angle = after - before;
  if (angle > Math.PI) return angle - 2 * Math.PI;
  return angle <= -Math.PI ? angle + 2 * Math.PI : angle;
}
