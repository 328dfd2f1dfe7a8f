import type { TerritoryLevel } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import type { CogTables, CommuneRow, GroupingRow } from './cog-tables.ts';
import { byCode } from './order.ts';
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

/** Communes, arrondissements municipaux, communes déléguées and associées, in the order of codes. */
export function communeEntries(tables: CogTables, years: CogYears, like?: Cog): TerritoryEntry[] {
  const epciOf = holders(tables.epci);
  const eptOf = holders(tables.ept);
  const alone = sharedSingletons();
  return tables.communes
    .map((row): TerritoryEntry => {
      const level = LEVELS[row.type];
      const commune = row.commune ?? (level === 'COMMUNE' ? null : (row.chefLieu ?? null));
      return sharedEntry(like?.find({ level, code: row.code }), {
        key: `${level}:${row.code}`,
        level,
        code: row.code,
        name: row.nom,
        ...populationIn(row, years),
        regions: alone(row.region),
        departements: alone(row.departement),
        epci: epciOf.get(commune ?? row.code) ?? null,
        ept: eptOf.get(commune ?? row.code) ?? null,
        commune,
        postcodes: row.codesPostaux ? Object.freeze(row.codesPostaux) : NO_POSTCODE,
      });
    })
    .sort(byCode);
}

function populationIn(
  { population, departement }: CommuneRow,
  { populationVintage, populationVintageOf }: CogYears,
): Pick<TerritoryEntry, 'population' | 'populationVintage'> {
  const own = populationVintageOf[departement];
  const vintage = own === undefined ? populationVintage : own;
  return population === undefined || vintage === null
    ? { population: null, populationVintage: null }
    : { population, populationVintage: vintage };
}

/** Code of the grouping that holds each commune; no commune is in two (DOMAIN.md §3). */
function holders(groupings: GroupingRow[]): Map<string, string> {
  return new Map(groupings.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
}

/** Most communes lie in one région and one département: they share its one-item list. */
function sharedSingletons(): (code: string) => readonly string[] {
  const lists = new Map<string, readonly string[]>();
  return (code) => {
    const known = lists.get(code);
    if (known) return known;
    const list = Object.freeze([code]);
    lists.set(code, list);
    return list;
  };
}
