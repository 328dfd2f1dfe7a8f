import { parseTerritoryKey, type TerritoryKey, type TerritoryRef, territoryKey } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import { sortedUnique } from './order.ts';
import type { TerritoryEntry } from './territory-entry.ts';

/**
 * Every territory, at every level, that the units touch: the units, all that holds them (whole city, commune, EPCI, EPT, départements,
 * régions), and the communes déléguées and arrondissements of a whole commune. `within` names the host communes of a QPV: they and all
 * that holds them are touched, but no part of them, since nothing says which. Sorted, unique; codes that the COG does not know are left out.
 */
export function placesOf(
  cog: Cog,
  units: readonly TerritoryKey[],
  within: readonly TerritoryRef[] = [],
): TerritoryKey[] {
  const places = new Set<TerritoryKey>();
  for (const unit of units) {
    const entry = cog.entry(unit);
    if (entry) {
      addWithHolders(entry, places);
      if (entry.level === 'COMMUNE') addParts(cog, entry, places);
    } else if (parseTerritoryKey(unit).level === 'QPV') {
      places.add(unit);
    }
  }
  for (const ref of within) {
    const host = cog.find(ref);
    if (host) addWithHolders(host, places);
  }
  return sortedUnique(places);
}

function addWithHolders(entry: TerritoryEntry, places: Set<TerritoryKey>): void {
  places.add(entry.key);
  for (const code of entry.regions) places.add(territoryKey({ level: 'REGION', code }));
  for (const code of entry.departements) places.add(territoryKey({ level: 'DEPARTEMENT', code }));
  if (entry.epci !== null) places.add(territoryKey({ level: 'EPCI', code: entry.epci }));
  if (entry.ept !== null) places.add(territoryKey({ level: 'EPT', code: entry.ept }));
  if (entry.commune !== null) places.add(territoryKey({ level: 'COMMUNE', code: entry.commune }));
}

function addParts(cog: Cog, commune: TerritoryEntry, places: Set<TerritoryKey>): void {
  for (const part of cog.delegated(commune.code)) places.add(part.key);
  for (const part of cog.members(commune)) places.add(part.key);
}
