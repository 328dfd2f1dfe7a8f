import type { TerritoryLevel } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import type { CogTables, CommuneRow, GroupingRow } from './cog-tables.ts';
import type { CogYears } from './population-vintage.ts';
import { sharedEntry } from './shared-entry.ts';
import type { TerritoryEntry } from './territory-entry.ts';

const LEVELS: Readonly<Record<CommuneRow['type'], TerritoryLevel>> = {
  'commune-actuelle': 'COMMUNE',
  'arrondissement-municipal': 'ARRONDISSEMENT_MUNICIPAL',
  'commune-deleguee': 'COMMUNE_DELEGUEE',
  'commune-associee': 'COMMUNE_DELEGUEE',
};

const NO_POSTCODE: readonly string[] = Object.freeze([]);

export const levelOfRow = ({ type }: CommuneRow): TerritoryLevel => LEVELS[type];

/**
 * Communes, arrondissements municipaux, communes déléguées and associées, in the order of the table. Entries and texts that `like`,
 * another vintage, has too are taken from there and kept once.
 */
export function communeEntries(tables: CogTables, years: CogYears, like?: Cog): TerritoryEntry[] {
  const epciOf = holders(tables.epci);
  const eptOf = holders(tables.ept);
  const listOf = frozenLists();
  const entries: TerritoryEntry[] = [];
  for (const row of tables.communes) {
    const { code } = row;
    const level = levelOfRow(row);
    const known = like?.find({ level, code });
    const commune = row.commune ?? (level === 'COMMUNE' ? null : (row.chefLieu ?? null));
    const populationVintage = populationVintageIn(row, years);
    const entry: TerritoryEntry = {
      key: known?.key ?? `${level}:${code}`,
      level,
      code,
      name: row.nom,
      population: populationVintage === null ? null : (row.population ?? null),
      populationVintage,
      regions: listOf([row.region]),
      departements: listOf([row.departement]),
      epci: epciOf.get(commune ?? code) ?? null,
      ept: eptOf.get(commune ?? code) ?? null,
      commune,
      postcodes: row.codesPostaux ? listOf(row.codesPostaux) : NO_POSTCODE,
    };
    entries.push(sharedEntry(known, entry));
  }
  return entries;
}

function populationVintageIn(
  { population, departement }: CommuneRow,
  { populationVintage, populationVintageOf }: CogYears,
): number | null {
  if (population === undefined) return null;
  const own = populationVintageOf[departement];
  return own === undefined ? populationVintage : own;
}

/** Code of the grouping that holds each commune; no commune is in two (DOMAIN.md §3). */
function holders(groupings: readonly GroupingRow[]): Map<string, string> {
  const holderOf = new Map<string, string>();
  for (const { code, membres } of groupings) for (const commune of membres) holderOf.set(commune, code);
  return holderOf;
}

/** Freezes lists of codes. Most have one item: those of the same one are one list. */
function frozenLists(): (codes: readonly string[]) => readonly string[] {
  const ofOne = new Map<string, readonly string[]>();
  return (codes) => {
    const [first] = codes;
    if (first === undefined || codes.length > 1) return Object.freeze(codes);
    const known = ofOne.get(first);
    if (known) return known;
    ofOne.set(first, Object.freeze(codes));
    return codes;
  };
}
