import type { TerritoryLevel } from '../contract/index.ts';
import { byCode, sortedUnique } from './order.ts';
import type { TerritoryEntry } from './territory-entry.ts';

/** A territory made of whole communes: its row, and the communes in it. */
export interface Larger {
  level: TerritoryLevel;
  row: { code: string; nom: string };
  communes: readonly TerritoryEntry[];
}

const NO_POSTCODE: readonly string[] = Object.freeze([]);

/** Entries of régions, départements, EPCI or EPT, in the order of codes: all that they say follows from their communes. */
export function largerEntries(territories: Larger[]): TerritoryEntry[] {
  return territories.map(largerEntry).sort(byCode);
}

function largerEntry({ level, row, communes }: Larger): TerritoryEntry {
  const population = sumOrNull(communes);
  return Object.freeze({
    key: `${level}:${row.code}`,
    level,
    code: row.code,
    name: row.nom,
    population,
    populationVintage: population === null ? null : theOne(communes.map((c) => c.populationVintage)),
    regions: Object.freeze(sortedUnique(communes.flatMap((c) => c.regions))),
    departements: Object.freeze(sortedUnique(communes.flatMap((c) => c.departements))),
    epci: level === 'EPT' ? theOne(communes.map((c) => c.epci)) : null,
    ept: null,
    commune: null,
    postcodes: NO_POSTCODE,
  });
}

function sumOrNull(communes: readonly TerritoryEntry[]): number | null {
  let sum = 0;
  for (const { population } of communes) {
    if (population === null) return null;
    sum += population;
  }
  return communes.length === 0 ? null : sum;
}

/** The value that all have in common; null when they differ. */
function theOne<Value>(values: readonly (Value | null)[]): Value | null {
  const distinct = new Set(values);
  return distinct.size === 1 ? (values[0] ?? null) : null;
}
