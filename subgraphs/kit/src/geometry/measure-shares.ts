import type { UnitShare } from '../contract/scheme-record.ts';
import { areaOf } from './area.ts';
import type { Areal } from './areal.ts';
import { clip, repaired } from './clip.ts';
import { relationOf } from './relation.ts';
import { sampledShares } from './sampled-shares.ts';
import type { MeasuredShares, UnitContour } from './unit-index.ts';

export type ShareMethod = 'CLIPPED' | 'REPAIRED' | 'SAMPLED';

/** A share below this is noise: contours of two sources, or of two scales, do not follow the same line. */
export const SLIVER = 0.005;

/** How far, of its area, a polygon may be from its own union and still be one whose rings do not cross. */
const SOUND = 1e-6;

/** Shares of the polygon's area in each of these units (`UnitIndex.measure`). Only what straddles a border is clipped. */
export function measureShares(polygon: Areal, units: readonly UnitContour[]): MeasuredShares {
  const placed = units.map(({ unit, geometry }) => {
    const surface = geometry();
    return { unit, surface, relation: relationOf(polygon, surface) };
  });
  const inside = placed.flatMap(({ unit, relation }) => (relation === 'INSIDE' ? { unit, share: 1 } : []));
  const crossing = placed.filter(({ relation }) => relation === 'CROSSING');
  if (crossing.length === 0 && areaOf(polygon) > 0)
    return { shares: withoutSlivers(inside), method: 'CLIPPED' };
  const mended = repaired(polygon);
  const area = mended === null ? 0 : areaOf(mended);
  if (mended === null || area === 0) return sampled(polygon, units);
  const shares: UnitShare[] = inside;
  let isSound = Math.abs(areaOf(polygon) / area - 1) <= SOUND;
  for (const { unit, surface } of crossing) {
    const first = clip(mended, surface);
    const common = first ?? clip(mended, repaired(surface) ?? surface);
    if (common === null) return sampled(polygon, units);
    isSound &&= first !== null;
    const share = areaOf(common) / area;
    if (share > 0) shares.push({ unit, share });
  }
  return { shares: withoutSlivers(shares), method: isSound ? 'CLIPPED' : 'REPAIRED' };
}

const sampled = (polygon: Areal, units: readonly UnitContour[]): MeasuredShares => ({
  shares: withoutSlivers(sampledShares(polygon, units)),
  method: 'SAMPLED',
});

/** Largest first; at most 1 in all, even where units overlap. */
function withoutSlivers(shares: readonly UnitShare[]): UnitShare[] {
  const kept = shares.filter(({ share }) => share >= SLIVER).sort((a, b) => b.share - a.share);
  const sum = (some: readonly UnitShare[]) => some.reduce((total, { share }) => total + share, 0);
  const scale = Math.min(1, sum(shares)) / sum(kept);
  return kept.map(({ unit, share }) => ({ unit, share: Math.min(1, share * scale) }));
}
