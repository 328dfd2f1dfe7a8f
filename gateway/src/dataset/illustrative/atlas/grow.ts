import type { TerritoryKey } from '@maillage/kit';
import type { Atlas } from './atlas.ts';
import { distance, type Place } from './place.ts';

export interface Growth {
  /** Inhabitants to come near to. */
  target: number;
  isFree: (key: TerritoryKey) => boolean;
  /** Whether the area may go on into the neighbouring EPCI of the département once its own is used up. */
  beyondGrouping: boolean;
}

/**
 * The communes around a first one, nearest first, until the area has about `target` inhabitants: those of its EPCI, then those of the
 * EPCI next to it; around an arrondissement, those of its city. Nearness is that of postcodes, the only one the COG knows. The first commune
 * is always in, whatever its size.
 */
export function growArea(atlas: Atlas, start: Place, growth: Growth): Place[] {
  const area = [start];
  let population = start.population;
  for (const place of candidates(atlas, start, growth)) {
    if (population >= growth.target * 0.92) break;
    if (population + place.population > growth.target * 1.25) continue;
    area.push(place);
    population += place.population;
  }
  return area;
}

function candidates(atlas: Atlas, start: Place, growth: Growth): Place[] {
  const city = start.city === null ? undefined : atlas.place(start.city);
  if (city !== undefined) return nearest(atlas.units(city), start, growth);
  const own = start.epci === null ? undefined : atlas.grouping(start.epci);
  if (own === undefined) return [];
  const groupings = growth.beyondGrouping ? [own, ...atlas.neighbours(own.code)] : [own];
  return groupings.flatMap(({ members }) =>
    nearest(
      members.filter((place) => atlas.units(place).length === 1),
      start,
      growth,
    ),
  );
}

function nearest(places: readonly Place[], start: Place, { isFree }: Growth): Place[] {
  return places
    .filter(
      (place) => place.key !== start.key && place.departement === start.departement && isFree(place.key),
    )
    .sort((one, other) => distance(one, start) - distance(other, start));
}
