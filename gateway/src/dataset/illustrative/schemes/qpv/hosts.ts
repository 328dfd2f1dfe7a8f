import type { Atlas } from '../../atlas/atlas.ts';
import { populationOfPlaces, type Place } from '../../atlas/place.ts';
import { countsOf } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';

/** A commune has QPV from about this many inhabitants (retenu: the smallest real ones are a little under). */
const SMALLEST_HOST = 10_000;
/** QPV never hold more than this share of a commune, all together. */
const LARGEST_SHARE = 0.45;
const SMALLEST_DISTRICT = 1_000;
/** Two digits number the QPV of a département, from 51 so as to stay clear of most official ones. */
export const FIRST_NUMBER = 51;
const PER_DEPARTEMENT = 99 - FIRST_NUMBER + 1;

/**
 * How many QPV each large commune has: by population, and by how well off it is, which is drawn. One entry a QPV, so that a city of
 * twelve comes twelve times, in the order of communes.
 */
export function drawHosts(atlas: Atlas, total: number, random: Random): Place[] {
  const communes = atlas.communes.filter((place) => place.population >= SMALLEST_HOST);
  const weights = communes.map((place) => place.population * (0.25 + random.next() ** 2 * 3));
  const counts = countsOf(total, weights);
  const room = new Map(atlas.departements.map(({ code }) => [code, PER_DEPARTEMENT]));
  const hosts: Place[] = [];
  communes.forEach((commune, at) => {
    const left = room.get(commune.departement) ?? 0;
    const held = Math.floor((commune.population * LARGEST_SHARE) / (2.5 * SMALLEST_DISTRICT));
    const count = Math.min(counts[at] ?? 0, held, left);
    room.set(commune.departement, left - count);
    for (let n = 0; n < count; n++) hosts.push(commune);
  });
  return hosts;
}

/** Inhabitants of a QPV: some thousands, never more than a third of its commune. */
export function drawPopulation(hosts: readonly Place[], random: Random): number {
  const most = Math.min(15_000, Math.floor(populationOfPlaces(hosts) / 3));
  const drawn = SMALLEST_DISTRICT + Math.round(random.next() ** 2.4 * 10_500);
  return Math.min(drawn, most);
}

/** A second commune for a QPV that straddles two: of the same EPCI, or of the one next to it. */
export function drawSecondHost(
  atlas: Atlas,
  first: Place,
  { sameGrouping, random }: { sameGrouping: boolean; random: Random },
): Place | undefined {
  if (first.epci === null || atlas.units(first).length > 1) return undefined;
  const groupings = sameGrouping ? [atlas.grouping(first.epci)] : atlas.neighbours(first.epci);
  const near = groupings
    .flatMap((grouping) => grouping?.members ?? [])
    .filter((place) => place.key !== first.key && place.departement === first.departement)
    .filter((place) => place.population >= 3_000 && atlas.units(place).length === 1);
  return near.length === 0 ? undefined : random.pick(near);
}
