import { type Areal, type Bounds, boundsOf } from './areal.ts';
import { type Contour, type ContourLevel, KEPT_TOLERANCES, type Surface } from './contour.ts';
import { decodeShape, encodeShape, STEPS_PER_DEGREE, toSteps } from './encode-shape.ts';
import { simplified } from './simplified.ts';
import { createVarintReader, createVarintWriter } from './varints.ts';

/** A contour as a store keeps it. */
export interface StoredContour {
  level: ContourLevel;
  code: string;
  vintage: number;
  /** `encodeContour`. */
  shapes: Uint8Array;
}

/**
 * A surface at every kept tolerance, as bytes: its bounds, then tolerance and length of each shape, then the shapes. A tolerance that changes nothing is
 * left out. The same surface always gives the same bytes.
 * @throws RangeError on a surface without area
 */
export function encodeContour(areal: Areal): Uint8Array {
  const exact = encodeShape(areal);
  const kept = decodeShape(exact);
  if (kept.coordinates.length === 0) throw new RangeError('a contour without area');
  const shapes: { tolerance: number; bytes: Uint8Array }[] = [{ tolerance: 0, bytes: exact }];
  for (const tolerance of KEPT_TOLERANCES.slice(1)) {
    const bytes = encodeShape(simplified(kept, tolerance));
    if (bytes.length > 1 && bytes.length < (shapes.at(-1)?.bytes.length ?? 0))
      shapes.push({ tolerance, bytes });
  }
  const writer = createVarintWriter();
  for (const degrees of boundsOf(kept)) writer.signed(toSteps(degrees));
  writer.unsigned(shapes.length);
  for (const { tolerance, bytes } of shapes) {
    writer.unsigned(tolerance);
    writer.unsigned(bytes.length);
  }
  for (const { bytes } of shapes) writer.raw(bytes);
  return writer.bytes();
}

/** What the bytes of `encodeContour` hold, decoded when it is asked for and only then. */
export const surfaceOf = (shapes: Uint8Array): Surface => ({
  get bounds() {
    return boundsIn(shapes);
  },
  geometry: (simplify = 0) => decodeShape(shapes, offsetOf(shapes, simplify)),
});

export const contourOf = ({ level, code, vintage, shapes }: StoredContour): Contour =>
  Object.assign(surfaceOf(shapes), { level, code, vintage });

function boundsIn(shapes: Uint8Array): Bounds {
  const reader = createVarintReader(shapes);
  const next = () => reader.signed() / STEPS_PER_DEGREE;
  return [next(), next(), next(), next()];
}

/** Where the coarsest shape at or below the tolerance begins. */
function offsetOf(shapes: Uint8Array, simplify: number): number {
  const reader = createVarintReader(shapes);
  for (let bound = 0; bound < 4; bound++) reader.signed();
  const count = reader.unsigned();
  let [before, skipped] = [0, 0];
  for (let index = 0; index < count; index++) {
    const tolerance = reader.unsigned();
    if (tolerance <= simplify) skipped = before;
    before += reader.unsigned();
  }
  return reader.offset() + skipped;
}
