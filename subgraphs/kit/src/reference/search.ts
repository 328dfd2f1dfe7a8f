import { compareText, getOrInsert } from '../base/index.ts';
import { TERRITORY_LEVELS, type TerritoryLevel } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import { hostsIn } from './ground-on.ts';
import { searchKey } from './search-key.ts';
import type { TerritoryEntry } from './territory-entry.ts';
import { timelineOf } from './timeline.ts';

export interface TerritoryQuery {
  /** A name or part of one, a code, or a postcode. */
  text: string;
  level?: TerritoryLevel;
}

interface NamedEntry {
  entry: TerritoryEntry;
  name: string;
}

/**
 * Territories that a text may mean: first those whose code it is, then those that its postcode serves, then those whose name it is, whose
 * name begins with it, has a word that begins with it, or holds it. Within each, the most populated first, then by code. Names compare
 * by `searchKey`; a number is never matched in part (« Paris 1 » is not « Paris 10e »). Last come the communes that once had, or took in
 * one that had, this code, this name or a name that begins with it. No text, no result.
 */
export function searchTerritories(cog: Cog, { text, level }: TerritoryQuery): TerritoryEntry[] {
  const found = new Set<TerritoryEntry>([
    ...withCode(cog, text),
    ...withPostcode(cog, text),
    ...named(cog, text),
    ...formerlyNamed(cog, text),
  ]);
  return level === undefined ? [...found] : [...found].filter((entry) => entry.level === level);
}

function withCode(cog: Cog, text: string): TerritoryEntry[] {
  const code = text.trim().toUpperCase();
  return TERRITORY_LEVELS.flatMap((level) => cog.find({ level, code }) ?? []).sort(mostPopulatedFirst);
}

/** With the whole city behind its arrondissements, for who asks for communes. */
function withPostcode(cog: Cog, text: string): TerritoryEntry[] {
  const served = [...cog.byPostcode(text.trim())].sort(mostPopulatedFirst);
  const cities = served.flatMap(({ commune }) =>
    commune === null ? [] : (cog.find({ level: 'COMMUNE', code: commune }) ?? []),
  );
  return [...served, ...cities];
}

function named(cog: Cog, text: string): TerritoryEntry[] {
  const wanted = searchKey(text);
  if (wanted === '') return [];
  const byRank: TerritoryEntry[][] = [[], [], [], []];
  for (const { entry, name } of namesOf(cog)) byRank[rank(name, wanted)]?.push(entry);
  return byRank.flat();
}

function formerlyNamed(cog: Cog, text: string): TerritoryEntry[] {
  const wanted = searchKey(text);
  const code = text.trim().toUpperCase();
  if (wanted === '') return [];
  const isPostcode = cog.byPostcode(code).length > 0;
  const ofCode = isPostcode ? [] : formerNamesOf(cog).filter((former) => former.code === code);
  const byRank: TerritoryEntry[][] = [[], []];
  for (const { entry, name } of formerNamesOf(cog)) byRank[rank(name, wanted)]?.push(entry);
  return [...ofCode.map(({ entry }) => entry), ...byRank.flat()];
}

/** 0 the name itself, 1 its beginning, 2 the beginning of a word of it, 3 anywhere in it, -1 not at all. */
function rank(name: string, wanted: string): number {
  if (name === wanted) return 0;
  let best = -1;
  for (let at = name.indexOf(wanted); at !== -1; at = name.indexOf(wanted, at + 1)) {
    if (splitsNumber(name, at) || splitsNumber(name, at + wanted.length)) continue;
    if (at === 0) return 1;
    if (name[at - 1] === ' ') return 2;
    best = 3;
  }
  return best;
}

function splitsNumber(name: string, at: number): boolean {
  return isDigit(name[at - 1]) && isDigit(name[at]);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

interface FormerName extends NamedEntry {
  /** The code that had the name. */
  code: string;
}

const formerNamesByCog = new WeakMap<Cog, FormerName[]>();

/** Every code and name of a commune that is no more, with each of today's communes that its ground is in; the most populated first. */
const formerNamesOf = (cog: Cog): FormerName[] => getOrInsert(formerNamesByCog, cog, findFormerNames);

function findFormerNames(cog: Cog): FormerName[] {
  const names = [...timelineOf(cog).history.all()].flatMap(({ code, names: had }) => {
    const heirs = hostsIn(cog, { level: 'COMMUNE', code });
    return heirs.flatMap((key) => {
      const entry = cog.entry(key);
      const former = entry ? had.filter(({ name }) => name !== entry.name || code !== entry.code) : [];
      return former.map(({ name }) => ({ entry: entry as TerritoryEntry, code, name: searchKey(name) }));
    });
  });
  return names.sort((a, b) => mostPopulatedFirst(a.entry, b.entry));
}

const namesByCog = new WeakMap<Cog, NamedEntry[]>();

/** Every territory with its name's normal form, the most populated first: made at the first search. */
const namesOf = (cog: Cog): NamedEntry[] =>
  getOrInsert(namesByCog, cog, () =>
    TERRITORY_LEVELS.flatMap((level) => cog.entries(level))
      .sort(mostPopulatedFirst)
      .map((entry) => ({ entry, name: searchKey(entry.name) })),
  );

/** Unknown populations last; ties by code, then from the largest level to the smallest. */
const mostPopulatedFirst = (a: TerritoryEntry, b: TerritoryEntry): number =>
  (b.population ?? -1) - (a.population ?? -1) ||
  compareText(a.code, b.code) ||
  TERRITORY_LEVELS.indexOf(a.level) - TERRITORY_LEVELS.indexOf(b.level);
