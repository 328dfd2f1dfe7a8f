import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { type UnitContour, unitContour } from '../../src/index.ts';

/** A patch of ground cut into quadrilaterals that share their corners, as communes do. */
export interface Tiling {
  units: UnitContour[];
  /** Corner of the patch and the side of a tile, degrees. */
  west: number;
  south: number;
  step: number;
  columns: number;
  rows: number;
}

/** How far a corner may stray, of a tile's side: the tiles stay simple. */
const JITTER = 0.3;

export const arbitraryTiling: fc.Arbitrary<Tiling> = fc
  .record({
    west: fc.double({ min: -60, max: 55, noNaN: true }),
    south: fc.double({ min: -21, max: 50, noNaN: true }),
    step: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 5 }),
    jitters: fc.array(fc.tuple(jitter(), jitter()), { minLength: 36, maxLength: 36 }),
  })
  .map(({ jitters, ...patch }) => ({ ...patch, units: tiles(patch, jitters) }));

function jitter(): fc.Arbitrary<number> {
  return fc.double({ min: -JITTER, max: JITTER, noNaN: true });
}

function tiles(
  { west, south, step, columns, rows }: Omit<Tiling, 'units'>,
  jitters: readonly (readonly [number, number])[],
): UnitContour[] {
  const corner = (column: number, row: number): Position => {
    const [x, y] = jitters[row * 6 + column] ?? [0, 0];
    const isInner = (at: number, last: number) => at > 0 && at < last;
    return [
      rounded(west + (column + (isInner(column, columns) ? x : 0)) * step),
      rounded(south + (row + (isInner(row, rows) ? y : 0)) * step),
    ];
  };
  return Array.from({ length: columns * rows }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const ring = [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
      corner(column, row),
    ];
    const code = String(index + 1).padStart(5, '0');
    return unitContour({ level: 'COMMUNE', code }, { type: 'Polygon', coordinates: [ring] });
  });
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A star around a point of the patch, wholly inside it. */
export const arbitraryStar = ({ west, south, step, columns, rows }: Tiling): fc.Arbitrary<Polygon> =>
  fc
    .record({
      x: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      y: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      radii: fc.array(fc.double({ min: 0.05, max: 0.19, noNaN: true }), { minLength: 3, maxLength: 40 }),
    })
    .map(({ x, y, radii }) => {
      const [width, height] = [columns * step, rows * step];
      const ring = radii.map((radius, index): Position => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [
          west + width * (x + radius * Math.cos(angle)),
          south + height * (y + radius * Math.sin(angle)),
        ];
      });
      return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
    });

/** A position of the patch. */
export const arbitraryPosition = ({ west, south, step, columns, rows }: Tiling): fc.Arbitrary<Position> =>
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([x, y]) => [west + x * columns * step, south + y * rows * step]);
