import type { TerritoryEntry } from './territory-entry.ts';

/** The entry, frozen: `known`, of the same key, where both say the same, else one that takes from it each text and list that they share. */
export function sharedEntry(known: TerritoryEntry | undefined, entry: TerritoryEntry): TerritoryEntry {
  if (!known) return Object.freeze(entry);
  const regions = sameList(known.regions, entry.regions);
  const departements = sameList(known.departements, entry.departements);
  const postcodes = sameList(known.postcodes, entry.postcodes);
  const isSame =
    entry.name === known.name &&
    entry.population === known.population &&
    entry.populationVintage === known.populationVintage &&
    regions === known.regions &&
    departements === known.departements &&
    entry.epci === known.epci &&
    entry.ept === known.ept &&
    entry.commune === known.commune &&
    postcodes === known.postcodes;
  if (isSame) return known;
  return Object.freeze({
    ...entry,
    key: known.key,
    code: known.code,
    name: sameText(known.name, entry.name),
    regions,
    departements,
    epci: sameText(known.epci, entry.epci),
    ept: sameText(known.ept, entry.ept),
    commune: sameText(known.commune, entry.commune),
    postcodes,
  });
}

function sameText<Text extends string | null>(known: Text, text: Text): Text {
  return known === text ? known : text;
}

function sameList(known: readonly string[], list: readonly string[]): readonly string[] {
  return known.length === list.length && known.every((item, index) => item === list[index]) ? known : list;
}
