import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { polygonsOf } from '../../src/geometry/areal.ts';
import { dissolve } from '../../src/geometry/dissolve.ts';
import { decodeShape, encodeShape } from '../../src/geometry/encode-shape.ts';
import { surfaceOf } from '../../src/geometry/stored-contour.ts';
import { areaOf, countPositions, encodeContour, KEPT_TOLERANCES, simplified } from '../../src/index.ts';
import { arbitraryPosition, arbitraryStar, arbitraryTiling } from './arbitrary-ground.ts';
import { windsAround } from './second-methods.ts';

const stars = arbitraryTiling.chain((tiling) => arbitraryStar(tiling));
const METRES = 111_320;

/** Degrees between a position and the nearest point of a line. */
function distanceTo(ring: readonly Position[], [px = 0, py = 0]: Position): number {
  return Math.min(
    ...ring.slice(1).map(([x1 = 0, y1 = 0], index) => {
      const [x0 = 0, y0 = 0] = ring[index] ?? [];
      const [dx, dy] = [x1 - x0, y1 - y0];
      const along = dx === 0 && dy === 0 ? 0 : ((px - x0) * dx + (py - y0) * dy) / (dx * dx + dy * dy);
      const at = Math.max(0, Math.min(1, along));
      return Math.hypot(px - x0 - at * dx, py - y0 - at * dy);
    }),
  );
}

describe('a simplified surface', () => {
  it('is never empty, and its line stays within the tolerance', () => {
    fc.assert(
      fc.property(stars, fc.integer({ min: 1, max: 5_000 }), (star, tolerance) => {
        const [ring = []] = (simplified(star, tolerance) as Polygon).coordinates;
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.length).toBeLessThanOrEqual(star.coordinates[0]?.length ?? 0);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const position of star.coordinates[0] ?? []) {
          expect(distanceTo(ring, position) * METRES).toBeLessThanOrEqual(tolerance * 1.001);
        }
      }),
    );
  });

  it('loses islands too small to be seen, and keeps the largest whatever its size', () => {
    const island = (west: number, side: number): Position[][] => [
      [
        [west, 0],
        [west + side, 0],
        [west + side, side],
        [west, side],
        [west, 0],
      ],
    ];
    const archipelago: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [island(0, 0.001), island(1, 0.002), island(2, 0.0001)],
    };
    expect(polygonsOf(simplified(archipelago, 100))).toHaveLength(2);
    expect(polygonsOf(simplified(archipelago, 1_000_000))).toHaveLength(1);
    expect(areaOf(simplified(archipelago, 1_000_000))).toBeGreaterThan(0);
    expect(simplified(archipelago, 0)).toBe(archipelago);
  });
});

describe('a surface as bytes', () => {
  it('is the same to 11 cm, and the same bytes again', () => {
    fc.assert(
      fc.property(stars, (star) => {
        const decoded = decodeShape(encodeShape(star)) as Polygon;
        expect(encodeShape(decoded)).toEqual(encodeShape(star));
        decoded.coordinates[0]?.forEach(([longitude = 0, latitude = 0]) => {
          const [nearest] = (star.coordinates[0] ?? [])
            .map(([x = 0, y = 0]) => Math.max(Math.abs(x - longitude), Math.abs(y - latitude)))
            .sort((a, b) => a - b);
          expect(nearest).toBeLessThanOrEqual(0.51e-6);
        });
      }),
    );
  });

  it('keeps holes and islands', () => {
    const surface: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
          [
            [0.2, 0.2],
            [0.2, 0.4],
            [0.4, 0.4],
            [0.2, 0.2],
          ],
        ],
        [
          [
            [-61.5, -21],
            [-61, -21],
            [-61, -20.5],
            [-61.5, -21],
          ],
        ],
      ],
    };
    expect(decodeShape(encodeShape(surface))).toEqual(surface);
  });

  it('answers the coarsest kept tolerance that is not above the one asked', () => {
    fc.assert(
      fc.property(stars, fc.integer({ min: 0, max: 3_000 }), (star, asked) => {
        const surface = surfaceOf(encodeContour(star));
        const kept = KEPT_TOLERANCES.filter((tolerance) => tolerance <= asked).at(-1) ?? 0;
        const exact = surface.geometry();
        expect(countPositions(surface.geometry(asked))).toBe(countPositions(simplified(exact, kept)));
        expect(surface.bounds).toEqual([
          Math.min(...(exact as Polygon).coordinates.flat().map(([x = 0]) => x)),
          Math.min(...(exact as Polygon).coordinates.flat().map(([, y = 0]) => y)),
          Math.max(...(exact as Polygon).coordinates.flat().map(([x = 0]) => x)),
          Math.max(...(exact as Polygon).coordinates.flat().map(([, y = 0]) => y)),
        ]);
      }),
    );
  });

  it('is refused without area', () => {
    expect(() => encodeContour({ type: 'MultiPolygon', coordinates: [] })).toThrow(RangeError);
    const line: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    expect(() => encodeContour(line)).toThrow(RangeError);
  });
});

describe('the union of neighbours', () => {
  it('has the area of all, and holds what one of them holds', () => {
    fc.assert(
      fc.property(
        arbitraryTiling.chain((tiling) =>
          fc.tuple(
            fc.subarray(tiling.units, { minLength: 1 }),
            fc.array(arbitraryPosition(tiling), { maxLength: 20 }),
          ),
        ),
        ([some, positions]) => {
          const parts = some.map((unit) => unit.geometry());
          const union = dissolve(parts);
          const area = parts.reduce((total, part) => total + areaOf(part), 0);
          expect(areaOf(union) / area).toBeCloseTo(1, 9);
          for (const position of positions) {
            expect(windsAround(union, position)).toBe(parts.some((part) => windsAround(part, position)));
          }
        },
      ),
    );
  });

  it('has no line left inside, and a hole where one is missing', () => {
    const tile = (x: number, y: number): Polygon => ({
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x, y + 1],
          [x + 1, y + 1],
          [x + 1, y],
          [x, y],
        ],
      ],
    });
    const nine = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => tile(x, y)));
    expect(dissolve(nine)).toMatchObject({ type: 'Polygon', coordinates: [{ length: 13 }] });
    const ring = dissolve(nine.filter((_, index) => index !== 4)) as Polygon;
    expect(ring.coordinates.map(({ length }) => length)).toEqual([13, 5]);
    const corners = dissolve([tile(0, 0), tile(1, 1)]);
    expect(polygonsOf(corners)).toHaveLength(2);
  });
});
