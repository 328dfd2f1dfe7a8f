import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../src/geometry/clip.ts';
import { relationOf } from '../../src/geometry/relation.ts';
import { areaOf } from '../../src/index.ts';
import { arbitraryStar, arbitraryTiling } from './arbitrary-ground.ts';

describe('how a polygon lies to a unit', () => {
  it('is what clipping says, wherever it says something', () => {
    fc.assert(
      fc.property(
        arbitraryTiling.chain((tiling) => fc.tuple(fc.constant(tiling), arbitraryStar(tiling))),
        ([{ units }, star]) => {
          for (const unit of units) {
            const relation = relationOf(star, unit.geometry());
            const common = clip(star, unit.geometry());
            const share = common === null ? Number.NaN : areaOf(common) / areaOf(star);
            if (relation === 'INSIDE') expect(share).toBeCloseTo(1, 5);
            if (relation === 'APART') expect(share).toBe(0);
          }
        },
      ),
    );
  });
});
