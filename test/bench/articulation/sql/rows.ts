import type { Dataset } from '@maillage/gateway';
import {
  type Cog,
  cogOn,
  groundIn,
  type IsoDate,
  parseTerritoryKey,
  partsKept,
  type SchemeKindDefinition,
  type SchemeRecord,
  searchKey,
  type TerritoryKey,
  unitPopulationIn,
} from '@maillage/kit';
import { spanOf, stretchesOf } from './periods.ts';

type Value = string | number | boolean | null;
export type Tables = Map<string, Value[][]>;

export interface TablesOptions {
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
  dataset: Dataset;
  /** The day whose vintage of the COG ground is resolved in. */
  asOf: IsoDate;
}

/** The rows of every table, from the records alone: nothing of the read model has a part in them. */
export function benchTables({ cog, kinds, dataset, asOf }: TablesOptions): Tables {
  const tables: Tables = new Map();
  const add = (table: string, ...row: Value[]) => {
    const rows = tables.get(table);
    if (rows) rows.push(row);
    else tables.set(table, [row]);
  };
  const vintage = cogOn(cog, asOf);
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const rankOf = (kind: string) => kinds.findIndex(({ code }) => code === kind);
  const codeOf = (scheme: SchemeRecord) => {
    const detail = kinds[rankOf(scheme.kind)]?.territory?.codeDetail;
    return detail ? (scheme.details[detail] as string) : null;
  };
  const partsSeen = new Set<TerritoryKey>();
  let placed = 0;

  for (const level of ['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL'] as const) {
    for (const { key, regions, population } of vintage.entries(level)) {
      add('unit', numberOf(key), key, regions[0] ?? null, population);
    }
  }
  const addPart = (
    key: TerritoryKey,
    hosts: readonly TerritoryKey[],
    facts: { complete: boolean; population: number | null },
  ) => {
    if (partsSeen.has(key)) return;
    partsSeen.add(key);
    const { level, code } = parseTerritoryKey(key);
    const regions = new Set(hosts.map((host) => vintage.entry(host)?.regions[0] ?? null));
    add('unit', numberOf(key), key, regions.size === 1 ? ([...regions][0] ?? null) : null, facts.population);
    add(
      'part',
      numberOf(key),
      level === 'QPV' ? `QPV:${code.slice(0, 2)}` : level,
      facts.complete,
      facts.population,
      hosts.length,
    );
    for (const host of hosts) add('part_host', numberOf(key), numberOf(host));
  };
  for (const scheme of dataset.schemes) {
    const code = codeOf(scheme);
    const last = scheme.perimeters.findLast(({ until }) => until === null) ?? scheme.perimeters.at(-1);
    if (code === null || !last) continue;
    const { wholes } = groundIn(vintage, last.within);
    addPart(`QPV:${code}`, [...wholes], { complete: wholes.size > 0, population: last.population });
  }

  for (const scheme of dataset.schemes) {
    const definition = kinds[rankOf(scheme.kind)] as SchemeKindDefinition;
    const n = numberOf(scheme.id);
    const code = codeOf(scheme);
    add(
      'scheme',
      n,
      scheme.id,
      rankOf(scheme.kind),
      scheme.kind,
      scheme.name,
      searchKey(scheme.name),
      scheme.provenance,
    );
    for (const { since, until } of stretchesOf(definition, scheme, ({ state }) =>
      state === 'ACTIVE' ? '' : null,
    )) {
      add('active', n, since, until);
    }
    for (const { since, until } of stretchesOf(definition, scheme, ({ state }) =>
      state === 'ENDED' ? null : '',
    )) {
      add('alive', n, since, until);
    }
    const places = stretchesOf(definition, scheme, ({ state, perimeter }) =>
      state === 'ENDED' || perimeter < 0 ? null : String(perimeter),
    );
    for (const { since, until, what } of places) {
      const perimeter = scheme.perimeters[Number(what)];
      if (!perimeter) continue;
      const ground = groundIn(vintage, code === null ? perimeter.declared : [{ level: 'QPV', code }]);
      const parts = partsKept(vintage, ground);
      const people = [...ground.wholes, ...parts].map((key) =>
        key.startsWith('QPV:') ? districtPopulation(key) : (unitPopulationIn(vintage, key)?.people ?? null),
      );
      const isKnown = people.length > 0 && ground.unknown.size === 0 && !people.includes(null);
      const sum = people.reduce<number>((total, each) => total + (each ?? 0), 0);
      placed += 1;
      add(
        'placed',
        placed,
        n,
        rankOf(scheme.kind),
        since,
        until,
        ground.wholes.size,
        parts.length,
        ground.unknown.size === 0,
        perimeter.population ?? (isKnown ? sum : null),
      );
      for (const key of ground.wholes) add('ground', placed, numberOf(key), false);
      for (const key of parts) {
        if (!key.startsWith('QPV:')) {
          const commune = vintage.entry(key)?.commune;
          const hosts = commune == null ? [] : [`COMMUNE:${commune}`];
          addPart(key, hosts, { complete: true, population: unitPopulationIn(vintage, key)?.people ?? null });
        }
        add('ground', placed, numberOf(key), true);
      }
    }
    for (const seat of scheme.seats) {
      const { since, until } = spanOf(seat);
      add('seat', n, numberOf(seat.partnerId), since, until);
    }
    for (const post of scheme.coordinations) {
      const { since, until } = spanOf(post);
      if (post.holderKey !== null) add('post', n, post.holderKey, since, until);
    }
    for (const link of scheme.links) {
      const { since, until } = spanOf(link);
      add(
        'link',
        n,
        rankOf(link.toKind),
        link.toSchemeId === null ? null : numberOf(link.toSchemeId),
        since,
        until,
      );
    }
  }
  for (const { id, name, category } of dataset.partners) {
    add('partner', numberOf(id), id, name, searchKey(name), category);
  }
  for (const { id, title, theme, startedOn, endedOn, carriers } of dataset.actions) {
    const { since, until } = spanOf({ since: startedOn, until: endedOn });
    add('action', numberOf(id), id, title, searchKey(title), theme, since, until);
    for (const schemeId of new Set(carriers.map((carrier) => carrier.schemeId))) {
      add('carrier', numberOf(id), numberOf(schemeId));
    }
  }
  return tables;

  function districtPopulation(key: TerritoryKey): number | null {
    const row = tables.get('part')?.find(([n]) => n === numberOf(key));
    return (row?.[3] as number | null | undefined) ?? null;
  }
}
