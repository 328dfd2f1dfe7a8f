import type { Position } from 'geojson';
import { type Areal, polygonsOf } from './areal.ts';
import { signedArea } from './signed-area.ts';

/** Edges from vertex to vertex, the surface on their left. */
export interface BoundaryEdges {
  /** Where each vertex is. */
  positions: Position[];
  /** By the vertex that they leave, the vertices that they go to. */
  from: Map<number, number[]>;
}

/** The edges of surfaces taken together, less those that two of them share: what is left is the boundary of their union. */
export function boundaryEdges(surfaces: readonly Areal[]): BoundaryEdges {
  const positions: Position[] = [];
  const vertices = new Map<string, number>();
  const vertexAt = (position: Position): number => {
    const key = `${position[0]},${position[1]}`;
    const known = vertices.get(key);
    if (known !== undefined) return known;
    vertices.set(key, positions.push(position) - 1);
    return positions.length - 1;
  };
  const from = new Map<number, number[]>();
  for (const ring of surfaces.flatMap(orientedRings)) {
    let last = vertexAt(ring[0] as Position);
    for (const position of ring.slice(1)) {
      const next = vertexAt(position);
      if (next !== last && !removeEdge(from, next, last)) addEdge(from, last, next);
      last = next;
    }
  }
  return { positions, from };
}

/** Outer rings counterclockwise, holes clockwise, whatever the source did. */
function orientedRings(areal: Areal): Position[][] {
  return polygonsOf(areal).flatMap((rings) =>
    rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
  );
}

function addEdge(from: Map<number, number[]>, start: number, end: number): void {
  const known = from.get(start);
  if (known) known.push(end);
  else from.set(start, [end]);
}

/** Whether there was one. */
function removeEdge(from: Map<number, number[]>, start: number, end: number): boolean {
  const ends = from.get(start);
  const index = ends?.indexOf(end) ?? -1;
  if (!ends || index < 0) return false;
  ends.splice(index, 1);
  if (ends.length === 0) from.delete(start);
  return true;
}
