import type { Position } from 'geojson';

/** Twice the area of a closed ring on the plane of degrees; above 0 when it runs counterclockwise. */
export function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    sum += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return sum;
}
