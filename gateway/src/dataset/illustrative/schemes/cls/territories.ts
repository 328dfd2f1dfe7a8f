import type { TerritoryKey } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Grouping, Place } from '../../atlas/place.ts';
import { type Area, areaOf, areaOfCommune, areaOfGrouping } from '../../draft.ts';
import type { Random } from '../../random/random.ts';

export type Holder = 'COMMUNE' | 'EPCI' | 'PETR';

export interface ClsTerritory {
  holder: Holder;
  area: Area;
}

/** Retenu: most CLSMs have a CLS on their territory (S1 part 6: « élevé »), of the commune itself nearly half of the time. */
const ON_CLSM = 0.88;
const OF_THE_COMMUNE = 0.45;
/** Retenu: a PETR among the contracts of rural territories; none over this many inhabitants is one contract. */
const PETR_SHARE = 0.15;
const LARGEST = 900_000;

/** As many territories as asked, none inside another, most CLSMs' among them and first. */
export function findClsTerritories(
  atlas: Atlas,
  { count, clsmAreas }: { count: number; clsmAreas: readonly Area[] },
  random: Random,
): ClsTerritory[] {
  const taken = new Set<TerritoryKey>();
  const found: ClsTerritory[] = [];

  function take(territory: ClsTerritory | undefined): void {
    if (territory === undefined || territory.area.population > 2_500_000) return;
    if (territory.area.places.some((place) => taken.has(place.key))) return;
    for (const key of territory.area.keys) taken.add(key);
    found.push(territory);
  }

  for (const area of random.sample(clsmAreas, Math.round(clsmAreas.length * ON_CLSM))) {
    if (found.length < count) take(territoryFor(atlas, area, random));
  }
  for (const grouping of random.shuffle(atlas.groupings)) {
    if (found.length >= count) break;
    const rural = grouping.population < 60_000 && random.chance(PETR_SHARE);
    take((rural ? petr(atlas, grouping) : undefined) ?? ofGrouping(atlas, grouping));
  }
  return found;
}

function territoryFor(atlas: Atlas, { seat, places }: Area, random: Random): ClsTerritory | undefined {
  const commune = (seat.city === null ? undefined : atlas.place(seat.city)) ?? seat;
  const grouping = seat.epci === null ? undefined : atlas.grouping(seat.epci);
  const local = seat.city !== null || (places.length === 1 && random.chance(OF_THE_COMMUNE));
  if (local || grouping === undefined || grouping.population > LARGEST) return ofCommune(atlas, commune);
  return ofGrouping(atlas, grouping);
}

function ofCommune(atlas: Atlas, commune: Place): ClsTerritory {
  return { holder: 'COMMUNE', area: areaOfCommune(atlas, commune) };
}

function ofGrouping(atlas: Atlas, grouping: Grouping): ClsTerritory | undefined {
  if (grouping.population > LARGEST) return undefined;
  return { holder: 'EPCI', area: areaOfGrouping(atlas, grouping) };
}

/** Two or three EPCI side by side. */
function petr(atlas: Atlas, grouping: Grouping): ClsTerritory | undefined {
  const near = atlas.neighbours(grouping.code).filter(({ population }) => population < 60_000);
  if (near.length === 0) return undefined;
  const parts = [grouping, ...near.slice(0, 2)];
  return {
    holder: 'PETR',
    area: areaOf(
      parts.flatMap((part) => part.members),
      parts.map((part) => part.ref),
    ),
  };
}
