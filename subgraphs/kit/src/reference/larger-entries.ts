import type { TerritoryLevel } from '../contract/index.ts';
import type { RegionRow } from './cog-tables.ts';
import { byCode, sortedUnique } from './order.ts';
import type { TerritoryEntry } from './territory-entry.ts';

const NO_POSTCODE: readonly string[] = Object.freeze([]);

/**
 * Entries of the régions, départements, EPCI or EPT of a table, frozen, in the order of codes: all that they say besides their names
 * follows from the communes in them.
 */
export function largerEntries(
  level: TerritoryLevel,
  rows: readonly RegionRow[],
  communesIn: (code: string) => readonly TerritoryEntry[],
): readonly TerritoryEntry[] {
  const entries = rows.map(({ code, nom }): TerritoryEntry => {
    const communes = communesIn(code);
    const population = sumOrNull(communes);
    return Object.freeze({
      key: `${level}:${code}`,
      level,
      code,
      name: nom,
      population,
      populationVintage: population === null ? null : theOne(communes, (c) => c.populationVintage),
      regions: union(communes, (c) => c.regions),
      departements: union(communes, (c) => c.departements),
      epci: level === 'EPT' ? theOne(communes, (c) => c.epci) : null,
      ept: null,
      commune: null,
      postcodes: NO_POSTCODE,
    });
  });
  return Object.freeze(entries.sort(byCode));
}

function sumOrNull(communes: readonly TerritoryEntry[]): number | null {
  let sum = 0;
  for (const { population } of communes) {
    if (population === null) return null;
    sum += population;
  }
  return communes.length === 0 ? null : sum;
}

/** What is the same of all; null when they differ. */
function theOne<Value>(
  communes: readonly TerritoryEntry[],
  read: (commune: TerritoryEntry) => Value | null,
): Value | null {
  const [first] = communes;
  const value = first ? read(first) : null;
  return communes.every((commune) => read(commune) === value) ? value : null;
}

function union(
  communes: readonly TerritoryEntry[],
  codesOf: (commune: TerritoryEntry) => readonly string[],
): readonly string[] {
  const lists = new Set(communes.map(codesOf));
  return Object.freeze(sortedUnique([...lists].flat()));
}
