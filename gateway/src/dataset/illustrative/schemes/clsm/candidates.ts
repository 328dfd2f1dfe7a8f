import type { PerimeterScale, TerritoryKey } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import { growArea } from '../../atlas/grow.ts';
import type { Grouping, Place } from '../../atlas/place.ts';
import { type Area, areaOf, areaOfGrouping } from '../../draft.ts';
import type { Random } from '../../random/random.ts';

/** S1 part 1: no CLSM under 13,000 inhabitants nor over 525,000. */
const SMALLEST = 13_000;
const LARGEST = 525_000;
/** Retenu: of intercommunal perimeters, those that are a whole EPCI; the rest is some communes of one. */
const WHOLE_GROUPING = 0.65;
/** EPCI tried when a perimeter has to be put together commune by commune. */
const TRIES = 16;
const CLOSE = 0.12;

interface Wanted {
  scale: PerimeterScale;
  population: number;
  isFree: (key: TerritoryKey) => boolean;
}

/** Areas that a CLSM of some scale and population could have, none of it taken; the nearest in population first. */
export interface Candidates {
  of(wanted: Wanted): Area[];
}

export function createCandidates(atlas: Atlas, random: Random): Candidates {
  const communes = atlas.communes
    .filter((place) => place.population >= SMALLEST && atlas.units(place).length === 1)
    .map((place) => areaOf([place]));
  const groupings = atlas.groupings.filter((grouping) => grouping.members.length > 1);
  const whole = groupings
    .filter(({ population }) => population >= SMALLEST && population <= LARGEST)
    .map((grouping) => areaOfGrouping(atlas, grouping));
  const arrondissements = atlas.communes.flatMap((place) => arrondissementAreas(atlas, place));

  function some(wanted: Wanted): Area[] {
    const larger = groupings.filter(({ population }) => population > wanted.population * 1.5);
    return random.sample(larger, TRIES).flatMap((grouping) => {
      const start = startIn(grouping, wanted, random);
      if (start === undefined) return [];
      const places = growArea(atlas, start, { ...growth(wanted), beyondGrouping: false });
      return places.length > 1 ? [areaOf(places)] : [];
    });
  }

  function acrossGroupings(wanted: Wanted): Area[] {
    const smaller = groupings.filter(({ population }) => population < wanted.population * 0.85);
    return random.sample(smaller, TRIES).flatMap((grouping) => {
      const start = startIn(grouping, wanted, random);
      if (start === undefined) return [];
      const places = growArea(atlas, start, { ...growth(wanted), beyondGrouping: true });
      return new Set(places.map((place) => place.epci)).size > 1 ? [areaOf(places)] : [];
    });
  }

  function drawn(wanted: Wanted): Area[] {
    switch (wanted.scale) {
      case 'COMMUNAL':
        return communes;
      case 'INFRA_COMMUNAL':
        return arrondissements;
      case 'AUTRE':
        return close(acrossGroupings(wanted), wanted) ?? acrossGroupings(wanted);
      default:
        return random.chance(WHOLE_GROUPING) ? whole : (close(some(wanted), wanted) ?? whole);
    }
  }

  return {
    of: (wanted) =>
      drawn(wanted)
        .filter((area) => area.population >= SMALLEST && area.population <= LARGEST)
        .filter((area) => area.places.every((place) => wanted.isFree(place.key)))
        .sort((one, other) => gap(one, wanted) - gap(other, wanted)),
  };
}

function growth({ population, isFree }: Wanted) {
  return { target: population, isFree };
}

/** Those near what was wanted, if any came out so. */
function close(areas: Area[], wanted: Wanted): Area[] | null {
  const near = areas.filter((area) => gap(area, wanted) < wanted.population * CLOSE);
  return near.length > 0 ? near : null;
}

function gap(area: Area, wanted: Wanted): number {
  return Math.abs(area.population - wanted.population);
}

/** One of the largest communes of the EPCI that are free and fit. */
function startIn(grouping: Grouping, wanted: Wanted, random: Random): Place | undefined {
  const fitting = grouping.members.filter(
    (place) => place.population < wanted.population * 0.8 && wanted.isFree(place.key),
  );
  if (fitting.length === 0) return undefined;
  return random.pick([...fitting].sort((one, other) => other.population - one.population).slice(0, 4));
}

/** One to three arrondissements in a row of Paris, Lyon or Marseille. */
function arrondissementAreas(atlas: Atlas, city: Place): Area[] {
  const parts = atlas.units(city);
  if (parts.length === 1) return [];
  return parts.flatMap((_, at) => [1, 2, 3].map((length) => areaOf(parts.slice(at, at + length))));
}
