import {
  type Cog,
  type PerimeterRecord,
  parseTerritoryKey,
  type SchemeRecord,
  type TerritoryEntry,
  type TerritoryKey,
  type TerritoryLevel,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import type { Dataset } from '../setting.ts';

/** Codes of the n-th copy of the country; the first is the country itself. */
const renamed = (code: string, copy: number): string => (copy === 0 ? code : `${code}~${copy}`);

const copies = (count: number): number[] => Array.from({ length: count }, (_, copy) => copy);

/** So many copies of a vintage, with nothing in common. */
export function replicateCog(cog: Cog, count: number): Cog {
  if (count === 1) return cog;
  const byLevel = new Map<TerritoryLevel, TerritoryEntry[]>();
  const byKey = new Map<TerritoryKey, TerritoryEntry>();
  const entries = (level: TerritoryLevel): TerritoryEntry[] => {
    const known = byLevel.get(level);
    if (known) return known;
    const made = copies(count).flatMap((copy) => cog.entries(level).map((entry) => copyEntry(entry, copy)));
    byLevel.set(level, made);
    for (const entry of made) byKey.set(entry.key, entry);
    return made;
  };
  const find = (key: TerritoryKey): TerritoryEntry | undefined => {
    entries(parseTerritoryKey(key).level);
    return byKey.get(key);
  };
  const originOf = (code: string): [code: string, copy: number] => {
    const [origin = '', copy = '0'] = code.split('~');
    return [origin, Number(copy)];
  };
  const asMembers = (members: readonly TerritoryEntry[], copy: number): TerritoryEntry[] =>
    members.flatMap(({ level, code }) => find(territoryKey({ level, code: renamed(code, copy) })) ?? []);
  return {
    vintage: cog.vintage,
    populationVintage: cog.populationVintage,
    find: (ref) => find(territoryKey(ref)),
    entry: find,
    entries,
    members({ level, code }) {
      const [origin, copy] = originOf(code);
      return asMembers(cog.members({ level, code: origin }), copy);
    },
    delegated(communeCode) {
      const [origin, copy] = originOf(communeCode);
      return asMembers(cog.delegated(origin), copy);
    },
    byPostcode: () => [],
  };
}

function copyEntry(entry: TerritoryEntry, copy: number): TerritoryEntry {
  const code = renamed(entry.code, copy);
  const rename = (held: string | null) => (held === null ? null : renamed(held, copy));
  return {
    ...entry,
    key: territoryKey({ level: entry.level, code }),
    code,
    regions: entry.regions.map((region) => renamed(region, copy)),
    departements: entry.departements.map((departement) => renamed(departement, copy)),
    epci: rename(entry.epci),
    ept: rename(entry.ept),
    commune: rename(entry.commune),
    postcodes: [],
  };
}

/** The records of so many copies of the country, with nothing in common. */
export function replicateDataset({ schemes, partners, actions }: Dataset, count: number): Dataset {
  return {
    schemes: copies(count).flatMap((copy) => schemes.map((scheme) => copyScheme(scheme, copy))),
    partners: copies(count).flatMap((copy) =>
      partners.map((partner) => ({ ...partner, id: renamed(partner.id, copy) })),
    ),
    actions: copies(count).flatMap((copy) =>
      actions.map((action) => ({
        ...action,
        id: renamed(action.id, copy),
        carriers: action.carriers.map((carrier) => ({
          ...carrier,
          schemeId: renamed(carrier.schemeId, copy),
        })),
        partnerIds: action.partnerIds.map((id) => renamed(id, copy)),
      })),
    ),
  };
}

function copyScheme(scheme: SchemeRecord, copy: number): SchemeRecord {
  if (copy === 0) return scheme;
  const rename = (id: string | null) => (id === null ? null : renamed(id, copy));
  const { code } = scheme.details;
  return {
    ...scheme,
    id: renamed(scheme.id, copy),
    details: typeof code === 'string' ? { ...scheme.details, code: renamed(code, copy) } : scheme.details,
    perimeters: scheme.perimeters.map((perimeter) => copyPerimeter(perimeter, copy)),
    seats: scheme.seats.map((seat) => ({ ...seat, partnerId: renamed(seat.partnerId, copy) })),
    coordinations: scheme.coordinations.map((post) => ({ ...post, holderKey: rename(post.holderKey) })),
    links: scheme.links.map((link) => ({ ...link, toSchemeId: rename(link.toSchemeId) })),
  };
}

function copyPerimeter(perimeter: PerimeterRecord, copy: number): PerimeterRecord {
  const rename = ({ level, code }: TerritoryRef): TerritoryRef => ({ level, code: renamed(code, copy) });
  return { ...perimeter, declared: perimeter.declared.map(rename), within: perimeter.within.map(rename) };
}
