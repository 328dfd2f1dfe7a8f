import {
  blankScheme,
  type IsoDate,
  type PerimeterRecord,
  type SchemeRecord,
  type TerritoryKey,
  type TerritoryRef,
} from '@maillage/kit';
import { recordId } from '../record-id.ts';
import type { Atlas } from './atlas/atlas.ts';
import { type Grouping, largest, type Place, populationOfPlaces } from './atlas/place.ts';
import { illustrative } from './source.ts';

/** Where a scheme is: the communes and arrondissements of its perimeter, and what one wants to know of them. */
export interface Area {
  places: readonly Place[];
  keys: ReadonlySet<TerritoryKey>;
  /** The whole cities whose arrondissements are in it. */
  cities: ReadonlySet<TerritoryKey>;
  population: number;
  /** Its most populated place: where its meetings are held. */
  seat: Place;
  /** Set when the area is the whole of an EPCI. */
  grouping: Grouping | null;
  /** The area in as few words as its owner would use: one EPCI, one city, else its places. */
  declared: TerritoryRef[];
}

/** A record being made, with its area: the makers of seats, posts, meetings… each fill in their own part of it. */
export interface Draft {
  record: SchemeRecord;
  area: Area;
}

export function areaOf(places: readonly Place[], declared?: TerritoryRef[]): Area {
  return {
    places,
    keys: new Set(places.map((place) => place.key)),
    cities: new Set(places.flatMap((place) => place.city ?? [])),
    population: populationOfPlaces(places),
    seat: largest(places),
    grouping: null,
    declared: declared ?? places.map((place) => place.ref),
  };
}

export function areaOfGrouping(atlas: Atlas, grouping: Grouping): Area {
  const places = grouping.members.flatMap((member) => atlas.units(member));
  return { ...areaOf(places, [grouping.ref]), grouping };
}

/** One commune, by its arrondissements where it has some. */
export function areaOfCommune(atlas: Atlas, commune: Place): Area {
  return areaOf(atlas.units(commune), [commune.ref]);
}

export function covers(area: Area, units: ReadonlySet<TerritoryKey>): boolean {
  return area.places.some((place) => units.has(place.key));
}

interface Opening {
  kind: string;
  /** What tells it from the others of its kind, the same on every run. */
  key: string;
  name: string;
  startedOn: IsoDate | null;
}

/** A record of which only the identity is known yet. */
export function newRecord({ kind, key, name, startedOn }: Opening): SchemeRecord {
  return {
    ...blankScheme(recordId(kind.toLowerCase(), `illustratif/${key}`), kind),
    ...illustrative(`Dispositifs ${kind}`),
    name,
    startedOn,
  };
}

/** The area as a scheme's perimeter over some time. */
export function perimeterOf(
  area: Area,
  held: Pick<PerimeterRecord, 'scale' | 'since' | 'until'>,
): PerimeterRecord {
  return { ...held, declared: area.declared, within: [], population: null, polygon: null };
}
