import type { TerritoryKey } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import { growArea } from '../../atlas/grow.ts';
import type { Place } from '../../atlas/place.ts';
import { type Area, areaOf } from '../../draft.ts';
import { countsOf, dealOf, type Shares } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';

/** Retenu: inhabitants aimed at, so that the CPTS of the picture leave about a tenth of the population without one. */
const TARGETS: Shares<number> = [
  [30_000, 22],
  [55_000, 42],
  [105_000, 30],
  [205_000, 6],
];

/** As many areas as asked, by département after its population, each around the largest commune that none covers yet. */
export function findCptsAreas(atlas: Atlas, count: number, random: Random): Area[] {
  const quotas = countsOf(
    count,
    atlas.departements.map(({ population }) => population),
  );
  const targets = dealOf(count, TARGETS, random);
  const taken = new Set<TerritoryKey>();
  const isFree = (key: TerritoryKey) => !taken.has(key);
  const areas: Area[] = [];

  function next(starts: readonly Place[]): boolean {
    const start = starts.find((place) => isFree(place.key));
    const target = targets[areas.length];
    if (start === undefined || target === undefined) return false;
    const area = areaOf(growArea(atlas, start, { target, isFree, beyondGrouping: true }));
    for (const key of area.keys) taken.add(key);
    areas.push(area);
    return true;
  }

  const startsOf = atlas.departements.map(({ communes }) =>
    largestFirst(communes.flatMap((commune) => atlas.units(commune))),
  );
  quotas.forEach((quota, at) => {
    for (let n = 0; n < Math.max(1, quota); n++) if (!next(startsOf[at] ?? [])) break;
  });
  const everywhere = largestFirst(startsOf.flat());
  while (next(everywhere)) {}
  return areas;
}

function largestFirst(places: readonly Place[]): Place[] {
  return [...places].sort((one, other) => other.population - one.population);
}
