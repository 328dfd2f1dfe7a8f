import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { sampledShares } from '../../src/geometry/sampled-shares.ts';
import { areaOf, createUnitIndex, placeOf, SLIVER, type UnitShare, unitContour } from '../../src/index.ts';
import { arbitraryPosition, arbitraryStar, arbitraryTiling } from './arbitrary-ground.ts';
import { projectedArea, windsAround } from './second-methods.ts';

/** The area of a surface on the sphere changes that little when a line is cut in two. */
const TOLERANCE = 1e-4;

const sum = (shares: readonly UnitShare[]) => shares.reduce((total, { share }) => total + share, 0);

const square = (west: number, south: number, side = 1): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
const commune = (code: string) => ({ level: 'COMMUNE' as const, code });
/** Two communes of one degree, side by side on the equator. */
const pair = createUnitIndex(2026, [
  unitContour(commune('01001'), square(0, 0)),
  unitContour(commune('01002'), square(1, 0)),
]);

describe('the area of a surface', () => {
  it('is that of a second method', () => {
    fc.assert(
      fc.property(
        arbitraryTiling.chain((tiling) => arbitraryStar(tiling)),
        (star) => {
          expect(areaOf(star) / projectedArea(star)).toBeCloseTo(1, 3);
        },
      ),
    );
  });
});

describe('the shares of a polygon', () => {
  it('over a tiling add up to 1, largest first, none a sliver', () => {
    fc.assert(
      fc.property(
        arbitraryTiling.chain((tiling) => fc.tuple(fc.constant(tiling), arbitraryStar(tiling))),
        ([{ units }, star]) => {
          const { shares, method } = createUnitIndex(2026, units).measure(star);
          expect(method).toBe('CLIPPED');
          expect(Math.abs(sum(shares) - 1)).toBeLessThan(TOLERANCE);
          expect(shares.map(({ share }) => share)).toEqual(
            shares.map(({ share }) => share).sort((a, b) => b - a),
          );
          expect(Math.min(...shares.map(({ share }) => share))).toBeGreaterThanOrEqual(SLIVER);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are those that points on a grid find', () => {
    fc.assert(
      fc.property(
        arbitraryTiling.chain((tiling) => fc.tuple(fc.constant(tiling), arbitraryStar(tiling))),
        ([{ units }, star]) => {
          const sampled = sampledShares(star, units);
          for (const { unit, share } of createUnitIndex(2026, units).sharesOf(star)) {
            const other = sampled.find((one) => one.unit.code === unit.code)?.share ?? 0;
            expect(Math.abs(share - other)).toBeLessThan(0.03);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('are exact for a square across the border', () => {
    expect(pair.sharesOf(square(0.25, 0, 0.9))).toEqual([
      { unit: commune('01001'), share: expect.closeTo(0.75 / 0.9, 5) },
      { unit: commune('01002'), share: expect.closeTo(0.15 / 0.9, 5) },
    ]);
  });

  it('leave out what lies in no unit, and only that', () => {
    expect(pair.sharesOf(square(1.75, 0))).toMatchObject([
      { unit: commune('01002'), share: expect.closeTo(0.25, 6) },
    ]);
    expect(pair.sharesOf(square(40, 40))).toEqual([]);
    expect(createUnitIndex(2026, []).sharesOf(square(0, 0))).toEqual([]);
  });

  it('give slivers to the others', () => {
    expect(pair.sharesOf(square(0.003, 0))).toMatchObject([
      { unit: commune('01001'), share: expect.closeTo(1, 6) },
    ]);
    expect(pair.sharesOf(square(0.01, 0))).toHaveLength(2);
  });

  it('are found through rings that cross themselves, and say so', () => {
    const bowTie: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0.5, 0.2],
          [1.5, 0.8],
          [1.5, 0.2],
          [0.5, 0.8],
          [0.5, 0.2],
        ],
      ],
    };
    const { shares, method } = pair.measure(bowTie);
    expect(method).toBe('REPAIRED');
    expect(shares.map(({ share }) => share)).toEqual([expect.closeTo(0.5, 3), expect.closeTo(0.5, 3)]);
  });

  it('never throw on rings that are no rings', () => {
    const rings: Position[][] = [
      [],
      [[0.5, 0.5]],
      [
        [0.5, 0.5],
        [0.6, 0.6],
        [0.5, 0.5],
      ],
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      [
        [0.2, 0.2],
        [0.8, 0.2],
        [0.8, 0.2],
        [0.5, 0.2],
        [0.8, 0.8],
        [0.2, 0.2],
      ],
    ];
    const found = rings.map((ring) => sum(pair.sharesOf({ type: 'Polygon', coordinates: [ring] })));
    expect(found.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(found[4]).toBeCloseTo(1, 3);
  });

  it('follow the official list where contours are too coarse to agree with it', () => {
    const polygon = square(0.7, 0);
    expect(placeOf(polygon, pair).shares).toHaveLength(2);
    expect(placeOf(polygon, pair, [commune('01001')])).toEqual({
      vintage: 2026,
      shares: [{ unit: commune('01001'), share: expect.closeTo(1, 6) }],
    });
    expect(placeOf(polygon, pair, [commune('99999')]).shares).toEqual([]);
    const city = createUnitIndex(2026, [
      unitContour({ level: 'ARRONDISSEMENT_MUNICIPAL', code: '75101' }, square(0, 0)),
      unitContour(commune('93066'), square(1, 0)),
    ]);
    expect(placeOf(polygon, city, [commune('75056')]).shares).toEqual([
      { unit: { level: 'ARRONDISSEMENT_MUNICIPAL', code: '75101' }, share: expect.closeTo(1, 6) },
    ]);
  });
});

describe('the unit at a position', () => {
  it('is the one that its ring winds around', () => {
    fc.assert(
      fc.property(
        arbitraryTiling.chain((tiling) => fc.tuple(fc.constant(tiling), arbitraryPosition(tiling))),
        ([{ units }, position]) => {
          const index = createUnitIndex(2026, units);
          const wound = units.find((unit) => windsAround(unit.geometry(), position));
          fc.pre(wound !== undefined && index.unitsAt(position).length === 1);
          expect(index.unitAt(position)).toEqual(wound?.unit);
        },
      ),
    );
  });

  it('is none outside, and the first of two on the edge between them', () => {
    expect(pair.unitAt([3, 0.5])).toBeNull();
    expect(pair.unitAt([1, 0.5])).toEqual(commune('01001'));
    expect(pair.unitsAt([1, 0.5])).toEqual([commune('01001'), commune('01002')]);
    expect(createUnitIndex(2026, []).unitAt([0, 0])).toBeNull();
  });
});
