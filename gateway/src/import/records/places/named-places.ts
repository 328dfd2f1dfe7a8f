import {
  type Cog,
  hostsIn,
  type TerritoryEntry,
  type TerritoryRef,
  territoryKey,
  timelineOf,
} from '@maillage/kit';
import { type NameKeys, nameKeys } from './name-keys.ts';

/** A commune, of today or of once, an arrondissement or a commune déléguée, by a name that it has or had. */
export interface NamedPlace {
  ref: TerritoryRef;
  name: string;
  keys: NameKeys;
  /** Whether it is one of today's communes or arrondissements under the name of today. */
  isCurrent: boolean;
  departements: readonly string[];
  regions: readonly string[];
  epcis: readonly string[];
  postcodes: readonly string[];
}

type KeyName = keyof NameKeys;

export type PlaceIndex = Readonly<Record<KeyName, ReadonlyMap<string, readonly NamedPlace[]>>>;

const LEVELS = ['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL', 'COMMUNE_DELEGUEE'] as const;

/** Every name that a commune has or had, of those that this COG and the movements it stands among tell. */
export function namedPlaces(cog: Cog): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  const add = (place: NamedPlace): void => {
    const key = `${territoryKey(place.ref)} ${place.keys.joined}`;
    if (!places.has(key)) places.set(key, place);
  };
  for (const level of LEVELS) {
    for (const entry of cog.entries(level)) {
      const host = entry.commune === null ? undefined : cog.find({ level: 'COMMUNE', code: entry.commune });
      add(placeOf(entry, entry.name, { within: [host ?? entry], isCurrent: level !== 'COMMUNE_DELEGUEE' }));
    }
  }
  for (const { code, names } of timelineOf(cog).history.all()) {
    const hosts = hostsIn(cog, { level: 'COMMUNE', code }).flatMap((key) => cog.entry(key) ?? []);
    if (hosts.length === 0) continue;
    const now = (['COMMUNE', 'COMMUNE_DELEGUEE'] as const).map((level) => cog.find({ level, code }));
    const ref = now.find((entry) => entry !== undefined) ?? { level: 'COMMUNE' as const, code };
    for (const { name } of names) add(placeOf(ref, name, { within: hosts, isCurrent: false }));
  }
  return [...places.values()];
}

function placeOf(
  { level, code }: TerritoryRef,
  name: string,
  { within, isCurrent }: { within: readonly TerritoryEntry[]; isCurrent: boolean },
): NamedPlace {
  return {
    ref: { level, code },
    name,
    keys: nameKeys(name),
    isCurrent,
    departements: within.flatMap(({ departements }) => departements),
    regions: within.flatMap(({ regions }) => regions),
    epcis: within.flatMap(({ epci }) => epci ?? []),
    postcodes: within.flatMap(({ postcodes }) => postcodes),
  };
}

export function indexPlaces(places: readonly NamedPlace[]): PlaceIndex {
  const by = (key: KeyName) => Map.groupBy(places, ({ keys }) => keys[key]);
  return { name: by('name'), joined: by('joined'), bare: by('bare'), loose: by('loose') };
}
