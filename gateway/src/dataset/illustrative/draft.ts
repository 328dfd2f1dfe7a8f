import type { IsoDate, PerimeterRecord, SchemeRecord, TerritoryKey } from '@maillage/kit';
import { recordId } from '../record-id.ts';
import { type Grouping, largest, type Place, populationOfPlaces } from './atlas/place.ts';
import { illustrative } from './source.ts';

/** Where a scheme is: the communes and arrondissements of its perimeter, and what one wants to know of them. */
export interface Area {
  places: readonly Place[];
  keys: ReadonlySet<TerritoryKey>;
  population: number;
  /** Its most populated place: where its meetings are held. */
  seat: Place;
  /** Set when the area is the whole of an EPCI. */
  grouping: Grouping | null;
}

/** A record being made, with its area: the makers of seats, posts, meetings… each fill in their own part of it. */
export interface Draft {
  record: SchemeRecord;
  area: Area;
}

export function areaOf(places: readonly Place[], grouping: Grouping | null = null): Area {
  return {
    places,
    keys: new Set(places.map((place) => place.key)),
    population: populationOfPlaces(places),
    seat: largest(places),
    grouping,
  };
}

export function overlaps(one: Area, other: Area): boolean {
  const [small, large] = one.keys.size < other.keys.size ? [one, other] : [other, one];
  for (const key of small.keys) if (large.keys.has(key)) return true;
  return false;
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
    ...illustrative(`Dispositifs ${kind}`),
    id: recordId(kind.toLowerCase(), `illustratif/${key}`),
    kind,
    name,
    startedOn,
    endsOn: null,
    statuses: [],
    perimeters: [],
    leads: [],
    bodies: [],
    seats: [],
    coordinations: [],
    fundings: [],
    links: [],
    documents: [],
    externalIds: [],
    details: {},
  };
}

/** A perimeter that says its places as an owner would: by the EPCI where it is the whole of one. */
export function perimeterOf(area: Area, held: Pick<PerimeterRecord, 'scale' | 'since' | 'until'>): PerimeterRecord {
  const declared = area.grouping === null ? area.places.map((place) => place.ref) : [area.grouping.ref];
  return { ...held, declared, within: [], population: null };
}
