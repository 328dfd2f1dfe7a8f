import {
  type Cog,
  parseTerritoryKey,
  resolveUnits,
  type TerritoryKey,
  type TerritoryRef,
  unknownRefs,
} from '@maillage/kit';
import { createInterner } from '../base/interner.ts';
import { type SortedInts, sortedInts } from '../base/sorted-ints.ts';

/**
 * What declared territories come down to, as numbers of units. `wholes` are communes, and arrondissements instead of Paris, Lyon and
 * Marseille: two of them are the same or apart. `parts` (communes déléguées, QPV) lie somewhere inside their host communes.
 */
export interface ResolvedUnits {
  wholes: SortedInts;
  parts: SortedInts;
  /** False when a declared code is not known: there is more ground than what is listed. */
  complete: boolean;
}

export interface Units {
  /** Every whole unit: in the order of keys. */
  all: SortedInts;
  resolve(declared: readonly TerritoryRef[]): ResolvedUnits;
  idOf(key: TerritoryKey): number;
  keyOf(unit: number): TerritoryKey;
  /** Inhabitants of a whole unit; null when unknown. */
  populationOf(unit: number): number | null;
}

/** Units of one COG. Whole units are numbered in the order of their keys, so that sorted numbers are sorted keys. */
export function createUnits(cog: Cog): Units {
  const ids = createInterner();
  const populations: (number | null)[] = [];
  for (const level of ['ARRONDISSEMENT_MUNICIPAL', 'COMMUNE'] as const) {
    for (const entry of cog.entries(level)) populations[ids.idOf(entry.key)] = entry.population;
  }
  return {
    all: Int32Array.from(populations.keys()),
    idOf: ids.idOf,
    keyOf: ids.textOf,
    populationOf: (unit) => populations[unit] ?? null,
    resolve(declared) {
      const keys = resolveUnits(cog, declared);
      return {
        wholes: sortedInts(keys.filter((key) => !isPart(key)).map(ids.idOf)),
        parts: sortedInts(keys.filter(isPart).map(ids.idOf)),
        complete: unknownRefs(cog, declared).length === 0,
      };
    },
  };
}

function isPart(key: TerritoryKey): boolean {
  const { level } = parseTerritoryKey(key);
  return level === 'QPV' || level === 'COMMUNE_DELEGUEE';
}
