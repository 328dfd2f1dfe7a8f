import type { TerritoryKey, TerritoryLevel } from '../contract/index.ts';
import { territoryKey } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import type { CogTables, GroupingRow } from './cog-tables.ts';
import { communeEntries } from './commune-entries.ts';
import { groupBy } from './group-by.ts';
import { type Larger, largerEntries } from './larger-entries.ts';
import { byCode } from './order.ts';
import type { CogYears } from './population-vintage.ts';
import type { TerritoryEntry } from './territory-entry.ts';

/**
 * The territory of one vintage from its tables. Pure: the same tables give the same territory. Entries and texts that `like`, another
 * vintage, has too are taken from there and kept once.
 */
export function buildCog(tables: CogTables, years: CogYears, like?: Cog): Cog {
  const small = communeEntries(tables, years, like);
  const ofLevel = groupBy(small, (entry) => [entry.level]);
  const communes = ofLevel('COMMUNE');
  const arrondissements = ofLevel('ARRONDISSEMENT_MUNICIPAL');
  const delegated = ofLevel('COMMUNE_DELEGUEE');
  const communeByCode = new Map(communes.map((commune) => [commune.code, commune]));

  const inRegion = groupBy(communes, (commune) => commune.regions);
  const inDepartement = groupBy(communes, (commune) => commune.departements);
  const inCity = groupBy(arrondissements, heldBy);
  const delegatedIn = groupBy(delegated, heldBy);
  const inGrouping = (level: TerritoryLevel, rows: GroupingRow[]): Larger[] =>
    rows.map((row) => ({
      level,
      row,
      communes: Object.freeze(row.membres.flatMap(({ code }) => communeByCode.get(code) ?? []).sort(byCode)),
    }));

  const larger: Larger[] = [
    ...tables.regions.map((row) => ({ level: 'REGION' as const, row, communes: inRegion(row.code) })),
    ...tables.departements.map((row) => ({
      level: 'DEPARTEMENT' as const,
      row,
      communes: inDepartement(row.code),
    })),
    ...inGrouping('EPCI', tables.epci),
    ...inGrouping('EPT', tables.ept),
  ];

  const membersOf = new Map<TerritoryKey, readonly TerritoryEntry[]>([
    ...larger.map(({ level, row, communes }) => [territoryKey({ level, code: row.code }), communes] as const),
    ...communes.map((city) => [city.key, inCity(city.code)] as const).filter(([, parts]) => parts.length > 0),
  ]);
  const all = [...largerEntries(larger), ...small];
  const byKey = new Map(all.map((entry) => [entry.key, entry]));
  const entriesOf = groupBy(all, (entry) => [entry.level]);
  const servedBy = groupBy([...communes, ...arrondissements].sort(byCode), (entry) =>
    inCity(entry.code).length > 0 ? [] : entry.postcodes,
  );

  return Object.freeze({
    vintage: years.vintage,
    populationVintage: years.populationVintage,
    find: (ref) => byKey.get(territoryKey(ref)),
    entry: (key) => byKey.get(key),
    entries: entriesOf,
    members: (ref) => membersOf.get(territoryKey(ref)) ?? [],
    delegated: delegatedIn,
    byPostcode: servedBy,
  } satisfies Cog);
}

function heldBy(part: TerritoryEntry): readonly string[] {
  return part.commune === null ? [] : [part.commune];
}
