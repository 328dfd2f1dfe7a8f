import { getOrInsert } from '../base/index.ts';
import type { Period } from '../contract/dates.ts';
import {
  departementOfDistrict,
  type PerimeterRecord,
  type PolygonPlace,
  parseTerritoryKey,
  type TerritoryKey,
  type TerritoryRef,
  territoryKey,
} from '../contract/index.ts';
import type { Cog } from './cog.ts';
import { groundIn, hostsIn } from './ground-on.ts';
import { sortedUnique } from './order.ts';
import { polygonGroundIn } from './polygon-ground.ts';
import type { TerritoryEntry } from './territory-entry.ts';
import { cogOn, timelineOf } from './timeline.ts';

/**
 * Every territory, at every level, that the units touch: the units, all that holds them (whole city, commune, EPCI, EPT, départements,
 * régions), and the communes déléguées and arrondissements of a whole commune. `within` names the host communes of a QPV: they and all
 * that holds them are touched, but no part of them, since nothing says which. Sorted, unique; codes that the COG does not know are left out.
 */
export function placesOf(
  cog: Cog,
  units: readonly TerritoryKey[],
  within: readonly TerritoryRef[] = [],
): TerritoryKey[] {
  const places = new Set<TerritoryKey>();
  for (const unit of units) {
    const entry = cog.entry(unit);
    if (entry) {
      addWithHolders(entry, places);
      if (entry.level === 'COMMUNE') addParts(cog, entry, places);
    } else if (parseTerritoryKey(unit).level === 'QPV') {
      places.add(unit);
    }
  }
  for (const ref of within) {
    const host = cog.find(ref);
    if (host) addWithHolders(host, places);
  }
  return sortedUnique(places);
}

/**
 * Every territory that a perimeter touches on any day of a period, in the terms of each vintage in force on one: what a filter by
 * territory looks in, whatever its day. A territory of another vintage is touched where what it is that year is. A QPV is looked for
 * where its list puts it, where its polygon lies, and in the département that its code names.
 */
export function placesOfPeriod(
  cog: Cog,
  period: Period,
  { declared, within, polygon }: Pick<PerimeterRecord, 'declared' | 'within'> & Partial<PerimeterRecord>,
): TerritoryKey[] {
  const places = new Set<TerritoryKey>();
  for (const vintage of vintagesIn(cog, period)) {
    const { wholes, parts } = groundIn(vintage, declared);
    const hosts = within.map((ref) => hostsOf(vintage, ref));
    const holders = [...parts].flatMap((part) => holdersOf(vintage, parseTerritoryKey(part)));
    const lying = polygon ? unitsUnder(vintage, polygon) : [];
    const around = [...hosts.flat(), ...holders, ...lying].map(parseTerritoryKey);
    const units = [...wholes, ...parts];
    for (const place of placesOf(vintage, units, around)) places.add(place);
    for (const key of [...parts, ...within.map(territoryKey)]) places.add(key);
    for (const unit of units) for (const key of otherNamesIn(vintage).get(unit) ?? []) places.add(key);
  }
  return sortedUnique(places);
}

/** The territories of a vintage that hold what a source cites, itself if the vintage knows it. */
function hostsOf(vintage: Cog, ref: TerritoryRef): TerritoryKey[] {
  if (vintage.find(ref)) return [territoryKey(ref)];
  const { wholes, parts } = groundIn(vintage, [ref]);
  return [...wholes, ...parts, ...[...parts].flatMap((part) => hostsIn(vintage, parseTerritoryKey(part)))];
}

function holdersOf(vintage: Cog, part: TerritoryRef): TerritoryKey[] {
  return part.level === 'QPV' ? [territoryKey(departementOfDistrict(part.code))] : hostsIn(vintage, part);
}

const unitsUnder = (vintage: Cog, polygon: PolygonPlace): TerritoryKey[] =>
  polygonGroundIn(vintage, polygon).pieces.flatMap(({ wholes, part }) =>
    part === null ? wholes : [...wholes, part],
  );

/** Vintages in force on some day of the period. */
function vintagesIn(cog: Cog, { since, until }: Period): Cog[] {
  const { vintages } = timelineOf(cog);
  const first = since === null ? vintages[0] : cogOn(cog, since);
  const last = until === null ? vintages.at(-1) : cogOn(cog, until);
  return vintages.filter(
    ({ vintage }) => vintage >= (first?.vintage ?? vintage) && vintage <= (last?.vintage ?? vintage),
  );
}

function addWithHolders(entry: TerritoryEntry, places: Set<TerritoryKey>): void {
  places.add(entry.key);
  for (const code of entry.regions) places.add(territoryKey({ level: 'REGION', code }));
  for (const code of entry.departements) places.add(territoryKey({ level: 'DEPARTEMENT', code }));
  if (entry.epci !== null) places.add(territoryKey({ level: 'EPCI', code: entry.epci }));
  if (entry.ept !== null) places.add(territoryKey({ level: 'EPT', code: entry.ept }));
  if (entry.commune !== null) places.add(territoryKey({ level: 'COMMUNE', code: entry.commune }));
}

function addParts(cog: Cog, commune: TerritoryEntry, places: Set<TerritoryKey>): void {
  for (const part of cog.delegated(commune.code)) places.add(part.key);
  for (const part of cog.members(commune)) places.add(part.key);
}

const otherNames = new WeakMap<Cog, ReadonlyMap<TerritoryKey, readonly TerritoryKey[]>>();

/** By unit of the vintage: the communes and communes déléguées of other vintages whose ground it holds, or holds some of. */
const otherNamesIn = (vintage: Cog): ReadonlyMap<TerritoryKey, readonly TerritoryKey[]> =>
  getOrInsert(otherNames, vintage, findOtherNames);

function findOtherNames(vintage: Cog): Map<TerritoryKey, TerritoryKey[]> {
  const names = new Map<TerritoryKey, TerritoryKey[]>();
  for (const other of timelineOf(vintage).vintages) {
    for (const entry of [...other.entries('COMMUNE'), ...other.entries('COMMUNE_DELEGUEE')]) {
      if (vintage.find(entry)) continue;
      for (const unit of hostsOf(vintage, entry)) getOrInsert(names, unit, () => []).push(entry.key);
    }
  }
  return names;
}
