import {
  type Cog,
  cogOn,
  groundIn,
  type IsoDate,
  parseTerritoryKey,
  partsKept,
  type TerritoryKey,
  type TerritoryRef,
  timelineOf,
  unitPopulationIn,
} from '@maillage/kit';
import { createInterner } from '../base/interner.ts';
import { type SortedInts, sortedInts } from '../base/sorted-ints.ts';

/**
 * What declared territories come down to in one vintage, as numbers of units. `wholes` are communes, and arrondissements instead of Paris,
 * Lyon and Marseille: two of them are the same or apart. `parts` (communes déléguées, communes of another year, QPV) lie somewhere inside
 * their host communes.
 */
export interface ResolvedUnits {
  wholes: SortedInts;
  parts: SortedInts;
  /** False when a declared code is not known: there is more ground than what is listed. */
  complete: boolean;
}

/** Numbers of vintages count from the oldest; the latest is taken where none is given. */
export interface Units {
  /** Every whole unit of a vintage, in the order of keys: none of Paris, Lyon and Marseille beside its arrondissements. */
  allIn(vintage: number): SortedInts;
  vintages: readonly Cog[];
  /** The vintage in force on the day. */
  vintageOn(day: IsoDate): number;
  resolve(declared: readonly TerritoryRef[], vintage?: number): ResolvedUnits;
  /** In each vintage; those that come down to the same share it. */
  resolveInAll(declared: readonly TerritoryRef[]): readonly ResolvedUnits[];
  idOf(key: TerritoryKey): number;
  keyOf(unit: number): TerritoryKey;
  /** Inhabitants of a unit; null when unknown. */
  populationOf(unit: number, vintage?: number): number | null;
}

/** Units of a COG and the vintages that it stands among. Whole units are numbered in the order of their keys, so that sorted numbers are sorted keys. */
export function createUnits(cog: Cog): Units {
  const { vintages } = timelineOf(cog);
  const latest = vintages.length - 1;
  const ids = createInterner();
  for (const key of wholeKeys(vintages)) ids.idOf(key);
  const populations = vintages.map((vintage) => populationsIn(vintage, ids.idOf));
  const all: SortedInts[] = [];
  const isWhole = (unit: number, vintage: number) => populations[vintage]?.[unit] !== undefined;

  const resolve = (declared: readonly TerritoryRef[], vintage = latest): ResolvedUnits => {
    const ground = groundIn(vintages[vintage] as Cog, declared);
    return {
      wholes: sortedInts([...ground.wholes].map(ids.idOf)),
      parts: sortedInts(partsKept(vintages[vintage] as Cog, ground).map(ids.idOf)),
      complete: ground.unknown.size === 0,
    };
  };
  return {
    allIn(vintage) {
      const known = all[vintage] ?? sortedInts(finestKeys(vintages[vintage] as Cog).map(ids.idOf));
      all[vintage] = known;
      return known;
    },
    vintages,
    vintageOn: (day) => vintages.indexOf(cogOn(cog, day)),
    resolve,
    resolveInAll(declared) {
      const resolved = vintages.map((_, vintage) => resolve(declared, vintage));
      const last = resolved[latest] as ResolvedUnits;
      return resolved.map((units) => (areSame(units, last) ? last : units));
    },
    idOf: ids.idOf,
    keyOf: ids.textOf,
    populationOf: (unit, vintage = latest) =>
      isWhole(unit, vintage)
        ? (populations[vintage]?.[unit] ?? null)
        : (unitPopulationIn(vintages[vintage] as Cog, ids.textOf(unit))?.people ?? null),
  };
}

const WHOLE_LEVELS = ['ARRONDISSEMENT_MUNICIPAL', 'COMMUNE'] as const;

function finestKeys(vintage: Cog): TerritoryKey[] {
  const entries = WHOLE_LEVELS.flatMap((level) => vintage.entries(level));
  return entries.filter((entry) => vintage.members(entry).length === 0).map(({ key }) => key);
}

function wholeKeys(vintages: readonly Cog[]): TerritoryKey[] {
  return WHOLE_LEVELS.flatMap((level) => {
    const keys = new Set(vintages.flatMap((vintage) => vintage.entries(level).map(({ key }) => key)));
    return [...keys].sort();
  });
}

/** By whole unit of the vintage; a hole where there is none. */
function populationsIn(vintage: Cog, idOf: (key: TerritoryKey) => number): (number | null)[] {
  const populations: (number | null)[] = [];
  for (const level of WHOLE_LEVELS) {
    for (const { key, population } of vintage.entries(level)) populations[idOf(key)] = population;
  }
  return populations;
}

function areSame(a: ResolvedUnits, b: ResolvedUnits): boolean {
  const areEqual = (one: SortedInts, other: SortedInts) =>
    one.length === other.length && one.every((unit, index) => unit === other[index]);
  return a.complete === b.complete && areEqual(a.wholes, b.wholes) && areEqual(a.parts, b.parts);
}

/** The territory that a unit is. */
export const refOf = (units: Units, unit: number): TerritoryRef => parseTerritoryKey(units.keyOf(unit));
