import { once } from '../base/index.ts';
import { parseTerritoryKey, type TerritoryLevel, type TerritoryRef } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import type { LargerTables, RegionRow } from './cog-tables.ts';
import { groupBy } from './group-by.ts';
import { largerEntries } from './larger-entries.ts';
import { byCode } from './order.ts';
import type { CogYears } from './population-vintage.ts';
import type { TerritoryEntry } from './territory-entry.ts';

const NONE: readonly TerritoryEntry[] = Object.freeze([]);

/**
 * The territory of one vintage: its communes and their parts, and the larger territories that they make up. What is asked of few vintages
 * (postcodes) is worked out when it first is.
 */
export function buildCog(small: readonly TerritoryEntry[], larger: LargerTables, years: CogYears): Cog {
  const byLevel = Map.groupBy(small, ({ level }) => level);
  const ofLevel = (level: TerritoryLevel) => Object.freeze((byLevel.get(level) ?? []).sort(byCode));
  const communes = ofLevel('COMMUNE');
  const arrondissements = ofLevel('ARRONDISSEMENT_MUNICIPAL');
  const delegated = ofLevel('COMMUNE_DELEGUEE');

  const inRegion = groupBy(communes, ({ regions }) => regions);
  const inDepartement = groupBy(communes, ({ departements }) => departements);
  const inEpci = groupBy(communes, ({ epci }) => epci);
  const inEpt = groupBy(communes, ({ ept }) => ept);
  const inCity = groupBy(arrondissements, ({ commune }) => commune);
  const levels = new Map<TerritoryLevel, Level>([
    ['REGION', largerLevel('REGION', larger.regions, inRegion)],
    ['DEPARTEMENT', largerLevel('DEPARTEMENT', larger.departements, inDepartement)],
    ['EPCI', largerLevel('EPCI', larger.epci, inEpci)],
    ['EPT', largerLevel('EPT', larger.ept, inEpt)],
    ['COMMUNE', levelOf(communes, inCity)],
    ['ARRONDISSEMENT_MUNICIPAL', levelOf(arrondissements)],
    ['COMMUNE_DELEGUEE', levelOf(delegated)],
  ]);
  const find = ({ level, code }: TerritoryRef) => levels.get(level)?.byCode().get(code);
  const servedBy = once(() =>
    groupBy([...communes, ...arrondissements].sort(byCode), ({ code, postcodes }) =>
      inCity(code).length > 0 ? null : postcodes,
    ),
  );

  return Object.freeze({
    vintage: years.vintage,
    populationVintage: years.populationVintage,
    find,
    entry: (key) => find(parseTerritoryKey(key)),
    entries: (level) => levels.get(level)?.entries ?? NONE,
    members: ({ level, code }) => levels.get(level)?.membersOf(code) ?? NONE,
    delegated: groupBy(delegated, ({ commune }) => commune),
    byPostcode: (postcode) => servedBy()(postcode),
  } satisfies Cog);
}

type MembersOf = (code: string) => readonly TerritoryEntry[];

interface Level {
  entries: readonly TerritoryEntry[];
  byCode(): ReadonlyMap<string, TerritoryEntry>;
  membersOf: MembersOf;
}

function largerLevel(level: TerritoryLevel, rows: readonly RegionRow[], membersOf: MembersOf): Level {
  return levelOf(largerEntries(level, rows, membersOf), membersOf);
}

function levelOf(entries: readonly TerritoryEntry[], membersOf: MembersOf = () => NONE): Level {
  return { entries, byCode: once(() => indexByCode(entries)), membersOf };
}

function indexByCode(entries: readonly TerritoryEntry[]): ReadonlyMap<string, TerritoryEntry> {
  const index = new Map<string, TerritoryEntry>();
  for (const entry of entries) index.set(entry.code, entry);
  return index;
}
