import type { TerritoryEntry } from './territory-entry.ts';

/** The entry, frozen: `known` itself where both say the same, else one that takes from `known` each text and list that they share. */
export function sharedEntry(known: TerritoryEntry | undefined, entry: TerritoryEntry): TerritoryEntry {
  if (!known) return Object.freeze(entry);
  const shared = {
    ...entry,
    key: known.key,
    code: known.code,
    name: sameText(known.name, entry.name),
    regions: sameList(known.regions, entry.regions),
    departements: sameList(known.departements, entry.departements),
    epci: sameText(known.epci, entry.epci),
    ept: sameText(known.ept, entry.ept),
    commune: sameText(known.commune, entry.commune),
    postcodes: sameList(known.postcodes, entry.postcodes),
  };
  const names = Object.keys(shared) as (keyof TerritoryEntry)[];
  return names.every((name) => shared[name] === known[name]) ? known : Object.freeze(shared);
}

function sameText<Text extends string | null>(known: Text, text: Text): Text {
  return known === text ? known : text;
}

function sameList(known: readonly string[], list: readonly string[]): readonly string[] {
  return known.length === list.length && known.every((item, index) => item === list[index]) ? known : list;
}
