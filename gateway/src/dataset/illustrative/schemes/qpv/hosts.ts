import type { Atlas } from '../../atlas/atlas.ts';
import { distance, type Place, populationOfPlaces } from '../../atlas/place.ts';
import { countsOf } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';

/** A commune has QPV from about this many inhabitants (retenu: the smallest real ones are a little under). */
const SMALLEST_HOST = 10_000;
/** QPV never hold more than this share of a commune, all together. */
const LARGEST_SHARE = 0.45;
const SMALLEST_DISTRICT = 1_000;
/** Retenu: share of QPV in two communes of one EPCI, and number that straddle two EPCI. */
const STRADDLING_SHARE = 0.09;
const ACROSS_GROUPINGS = 12;
/** Two digits number the QPV of a département, from 51 so as to stay clear of most official ones. */
export const FIRST_NUMBER = 51;
const PER_DEPARTEMENT = 99 - FIRST_NUMBER + 1;

/**
 * How many QPV each large commune has: by population, and by how well off it is, which is drawn. One entry a QPV, so that a city of
 * twelve comes twelve times, in the order of communes. What a commune or a département has no room for goes to the others.
 */
export function drawHosts(atlas: Atlas, total: number, random: Random): Place[] {
  const communes = atlas.communes
    .filter((place) => place.population >= SMALLEST_HOST)
    .map((place) => ({ place, weight: place.population * (0.25 + random.next() ** 2 * 3) }));
  const wished = countsOf(
    total,
    communes.map(({ weight }) => weight),
  );
  const room = new Map(atlas.departements.map(({ code }) => [code, PER_DEPARTEMENT]));
  const counts = new Map<Place, number>();
  let left = total;

  function give(place: Place, wanted: number): void {
    const held = counts.get(place) ?? 0;
    const inDepartement = room.get(place.departement) ?? 0;
    const given = Math.min(wanted, capacity(place) - held, inDepartement, left);
    if (given <= 0) return;
    counts.set(place, held + given);
    room.set(place.departement, inDepartement - given);
    left -= given;
  }

  communes.forEach(({ place }, at) => void give(place, wished[at] ?? 0));
  const poorestFirst = [...communes].sort((one, other) => other.weight - one.weight);
  for (const { place } of poorestFirst) give(place, 1);
  return communes.flatMap(({ place }) => Array<Place>(counts.get(place) ?? 0).fill(place));
}

/** QPV that a commune can hold, of middling size. */
function capacity(place: Place): number {
  return Math.floor((place.population * LARGEST_SHARE) / (2.5 * SMALLEST_DISTRICT));
}

/** Inhabitants of a QPV: some thousands, never more than a third of its commune. */
export function drawPopulation(hosts: readonly Place[], random: Random): number {
  const most = Math.min(15_000, Math.floor(populationOfPlaces(hosts) / 3));
  const drawn = SMALLEST_DISTRICT + Math.round(random.next() ** 2.4 * 10_500);
  return Math.min(drawn, most);
}

/** The second commune of those that have one, by their rank in the list. */
export function drawSecondHosts(atlas: Atlas, hosts: readonly Place[], random: Random): Map<number, Place> {
  const seconds = new Map<number, Place>();
  const quotas = [
    { sameGrouping: false, count: ACROSS_GROUPINGS },
    { sameGrouping: true, count: Math.round(hosts.length * STRADDLING_SHARE) },
  ];
  const order = random.shuffle(hosts.map((host, at) => ({ host, at })));
  for (const { sameGrouping, count } of quotas) {
    let left = count;
    for (const { host, at } of order) {
      if (left === 0) break;
      if (seconds.has(at)) continue;
      const second = drawSecondHost(atlas, host, { sameGrouping, random });
      if (second === undefined) continue;
      seconds.set(at, second);
      left -= 1;
    }
  }
  return seconds;
}

/** A second commune for a QPV that straddles two: near, of the same EPCI or of the one next to it. */
function drawSecondHost(
  atlas: Atlas,
  first: Place,
  { sameGrouping, random }: { sameGrouping: boolean; random: Random },
): Place | undefined {
  if (first.epci === null || atlas.units(first).length > 1) return undefined;
  const groupings = sameGrouping ? [atlas.grouping(first.epci)] : atlas.neighbours(first.epci);
  const near = groupings
    .flatMap((grouping) => grouping?.members ?? [])
    .filter((place) => place.key !== first.key && place.departement === first.departement)
    .filter((place) => place.population >= 3_000 && atlas.units(place).length === 1)
    .sort((one, other) => distance(one, first) - distance(other, first));
  return near.length === 0 ? undefined : random.pick(near.slice(0, 2));
}
