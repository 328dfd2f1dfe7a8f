import {
  type Cog,
  type TerritoryEntry,
  type TerritoryKey,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import { type Departement, type Grouping, largest, type Place, populationOfPlaces } from './place.ts';

/** The real territory as the makers of the illustrative picture look at it: the 101 départements and what lies in them. */
export interface Atlas {
  regions: readonly { code: string; name: string }[];
  departements: readonly Departement[];
  groupings: readonly Grouping[];
  /** Communes of the départements, those without inhabitants left out. */
  communes: readonly Place[];
  commune(code: string): Place | undefined;
  grouping(code: string): Grouping | undefined;
  departement(code: string): Departement;
  /** Finest units of a place: its arrondissements for Paris, Lyon and Marseille, itself for the rest. */
  units(place: Place): readonly Place[];
  /** A commune or an arrondissement by its key. */
  place(key: TerritoryKey): Place | undefined;
  /** EPCI of the same département that share a postcode with this one: as near to "next to it" as the COG tells. */
  neighbours(groupingCode: string): readonly Grouping[];
}

export function createAtlas(cog: Cog): Atlas {
  const regions = cog.entries('REGION').filter(isInScope);
  const regionCodes = new Set(regions.map((region) => region.code));
  const communes = placesAmong(cog.entries('COMMUNE')).filter((place) => regionCodes.has(place.region));
  const communeByCode = new Map(communes.map((place) => [place.code, place]));
  const groupings = groupingsOf(cog, communeByCode);
  const groupingByCode = new Map(groupings.map((grouping) => [grouping.code, grouping]));
  const departements = departementsOf(cog, { regionCodes, communes, groupings });
  const departementByCode = new Map(departements.map((departement) => [departement.code, departement]));
  const neighbours = neighboursOf(groupings);
  const arrondissements = placesAmong(cog.entries('ARRONDISSEMENT_MUNICIPAL'));
  const partsOf = Map.groupBy(arrondissements, (place) => place.city);
  const placeByKey = new Map([...communes, ...arrondissements].map((place) => [place.key, place]));

  return {
    regions: regions.map(({ code, name }) => ({ code, name })),
    departements,
    groupings,
    communes,
    commune: (code) => communeByCode.get(code),
    grouping: (code) => groupingByCode.get(code),
    departement: (code) => {
      const found = departementByCode.get(code);
      if (found === undefined) throw new RangeError(`no département ${code}`);
      return found;
    },
    units: (place) => partsOf.get(place.key) ?? [place],
    place: (key) => placeByKey.get(key),
    neighbours: (code) =>
      [...(neighbours.get(code) ?? [])].flatMap((other) => groupingByCode.get(other) ?? []),
  };
}

/** The 18 régions have codes of two characters; the other overseas collectivités, which have no département, have three (COG). */
function isInScope(region: TerritoryEntry): boolean {
  return region.code.length === 2;
}

function placesAmong(entries: readonly TerritoryEntry[]): Place[] {
  return entries.flatMap((entry) => {
    const [departement] = entry.departements;
    const [region] = entry.regions;
    if (departement === undefined || region === undefined || !entry.population) return [];
    const ref: TerritoryRef = { level: entry.level, code: entry.code };
    const { key, code, name, population, epci, commune, postcodes } = entry;
    const city = commune === null ? null : territoryKey({ level: 'COMMUNE', code: commune });
    return [{ ref, key, code, name, population, departement, region, epci, city, postcodes }];
  });
}

function groupingsOf(cog: Cog, communeByCode: ReadonlyMap<string, Place>): Grouping[] {
  return cog.entries('EPCI').flatMap(({ code, name }) => {
    const ref: TerritoryRef = { level: 'EPCI', code };
    const members = cog.members(ref).flatMap((member) => communeByCode.get(member.code) ?? []);
    if (members.length === 0) return [];
    const population = populationOfPlaces(members);
    return [{ ref, code, name, population, departement: mainDepartement(members), members }];
  });
}

function mainDepartement(members: readonly Place[]): string {
  const populations = new Map<string, number>();
  for (const { departement, population } of members) {
    populations.set(departement, (populations.get(departement) ?? 0) + population);
  }
  return largest([...populations].map(([code, population]) => ({ code, population }))).code;
}

function departementsOf(
  cog: Cog,
  from: { regionCodes: ReadonlySet<string>; communes: readonly Place[]; groupings: readonly Grouping[] },
): Departement[] {
  const communesOf = Map.groupBy(from.communes, (place) => place.departement);
  const groupingsIn = Map.groupBy(from.groupings, (grouping) => grouping.departement);
  return cog.entries('DEPARTEMENT').flatMap(({ code, name, regions }) => {
    const [region] = regions;
    const communes = communesOf.get(code);
    if (region === undefined || !from.regionCodes.has(region) || communes === undefined) return [];
    const ref: TerritoryRef = { level: 'DEPARTEMENT', code };
    const groupings = groupingsIn.get(code) ?? [];
    return [{ ref, code, name, region, population: populationOfPlaces(communes), communes, groupings }];
  });
}

function neighboursOf(groupings: readonly Grouping[]): Map<string, Set<string>> {
  const departementOf = new Map(groupings.map((grouping) => [grouping.code, grouping.departement]));
  const byPostcode = new Map<string, Set<string>>();
  for (const { code, members } of groupings) {
    for (const postcode of members.flatMap((member) => member.postcodes)) {
      const sharing = byPostcode.get(postcode) ?? new Set();
      byPostcode.set(postcode, sharing.add(code));
    }
  }
  const neighbours = new Map<string, Set<string>>();
  for (const sharing of byPostcode.values()) {
    for (const one of sharing) {
      for (const other of sharing) {
        if (one === other || departementOf.get(one) !== departementOf.get(other)) continue;
        neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
      }
    }
  }
  return neighbours;
}
