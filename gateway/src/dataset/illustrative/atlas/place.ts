import type { TerritoryKey, TerritoryRef } from '@maillage/kit';

/** A commune or an arrondissement municipal whose population is known. */
export interface Place {
  ref: TerritoryRef;
  key: TerritoryKey;
  code: string;
  name: string;
  population: number;
  departement: string;
  region: string;
  epci: string | null;
  /** Of an arrondissement municipal: its whole city. */
  city: TerritoryKey | null;
  postcodes: readonly string[];
}

/** An EPCI with its communes, in the order of codes. */
export interface Grouping {
  ref: TerritoryRef;
  code: string;
  name: string;
  population: number;
  /** The one that holds most of its inhabitants. */
  departement: string;
  members: readonly Place[];
}

/** One of the 101 départements. */
export interface Departement {
  ref: TerritoryRef;
  code: string;
  name: string;
  region: string;
  population: number;
  communes: readonly Place[];
  /** EPCI that have it as their main département. */
  groupings: readonly Grouping[];
}

export function populationOfPlaces(places: Iterable<Place>): number {
  let total = 0;
  for (const place of places) total += place.population;
  return total;
}

/** The most populated of the list, which must not be empty. */
export function largest<T extends { population: number }>(list: readonly T[]): T {
  const first = list[0];
  if (first === undefined) throw new RangeError('largest of an empty list');
  return list.reduce((most, other) => (other.population > most.population ? other : most), first);
}

/** How far apart two communes' postcodes are; of two as far, the order of the list stands. */
export function distance(one: Place, other: Place): number {
  return Math.abs(Number(one.postcodes[0] ?? 0) - Number(other.postcodes[0] ?? 0));
}
