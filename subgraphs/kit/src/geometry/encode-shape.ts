import type { Position } from 'geojson';
import { type Areal, arealOf, polygonsOf, type Rings } from './areal.ts';
import { createVarintReader, createVarintWriter, type VarintReader, type VarintWriter } from './varints.ts';

/** Parts of a degree that positions are kept to: 11 cm at most. */
export const STEPS_PER_DEGREE = 1_000_000;

export const toSteps = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE);

/**
 * A surface as bytes: number of polygons, of rings in each, of positions in each ring without the closing one, then each position's distance
 * from the one before. Rings with fewer than three different positions are left out, as is a polygon whose outer ring is.
 */
export function encodeShape(areal: Areal): Uint8Array {
  const polygons = polygonsOf(areal)
    .map((rings) => rings.map(distinctSteps))
    .filter(([outer]) => outer !== undefined && isRing(outer))
    .map((rings) => rings.filter(isRing));
  const writer = createVarintWriter();
  const pen: [number, number] = [0, 0];
  writer.unsigned(polygons.length);
  for (const rings of polygons) {
    writer.unsigned(rings.length);
    for (const ring of rings) writeRing(writer, ring, pen);
  }
  return writer.bytes();
}

export function decodeShape(bytes: Uint8Array, from = 0): Areal {
  const reader = createVarintReader(bytes, from);
  const pen: [number, number] = [0, 0];
  const polygons = Array.from(
    { length: reader.unsigned() },
    (): Rings => Array.from({ length: reader.unsigned() }, () => readRing(reader, pen)),
  );
  return arealOf(polygons);
}

type Steps = readonly [x: number, y: number];

const isRing = (ring: readonly Steps[]): boolean => ring.length > 2;

/** Without the closing position, nor any that is the same as the one before. */
function distinctSteps(ring: readonly Position[]): Steps[] {
  const distinct: Steps[] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const steps: Steps = [toSteps(longitude), toSteps(latitude)];
    if (!isSame(steps, distinct.at(-1))) distinct.push(steps);
  }
  while (distinct.length > 1 && isSame(distinct[0] as Steps, distinct.at(-1))) distinct.pop();
  return distinct;
}

const isSame = (a: Steps, b: Steps | undefined): boolean => b !== undefined && a[0] === b[0] && a[1] === b[1];

function writeRing(writer: VarintWriter, ring: readonly Steps[], pen: [number, number]): void {
  writer.unsigned(ring.length);
  for (const [x, y] of ring) {
    writer.signed(x - pen[0]);
    writer.signed(y - pen[1]);
    pen[0] = x;
    pen[1] = y;
  }
}

function readRing(reader: VarintReader, pen: [number, number]): Position[] {
  const length = reader.unsigned();
  const ring: Position[] = [];
  for (let index = 0; index < length; index++) {
    pen[0] += reader.signed();
    pen[1] += reader.signed();
    ring.push([pen[0] / STEPS_PER_DEGREE, pen[1] / STEPS_PER_DEGREE]);
  }
  ring.push(ring[0] as Position);
  return ring;
}
