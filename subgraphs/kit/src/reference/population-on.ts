import type { IsoDate } from '../contract/dates.ts';
import { parseTerritoryKey, type TerritoryKey } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import { cogOn, timelineOf } from './timeline.ts';

export interface Population {
  /** Municipal population. */
  people: number;
  /** Year of the figure. */
  vintage: number;
}

/**
 * Inhabitants of one unit that `resolveUnitsOn` gives, with the year of the figure. A part that was a commune, or is to be one, has its
 * population of the nearest vintage in which it is, the last one before the day first. Null when none is known.
 */
export function unitPopulationIn(vintage: Cog, unit: TerritoryKey): Population | null {
  const own = populationIn(vintage, unit);
  const { level, code } = parseTerritoryKey(unit);
  if (own || vintage.entry(unit)?.level === 'COMMUNE') return own;
  if (level === 'COMMUNE') return nearestPopulation(vintage, code, () => true);
  if (level !== 'COMMUNE_DELEGUEE') return null;
  const { history } = timelineOf(vintage);
  const spans = history.spans(code);
  return nearestPopulation(vintage, code, (other) => {
    const span = history.spanOn(code, `${other.vintage}-01-01`);
    const isSame = other.vintage < vintage.vintage ? span?.becamePart : span?.wasPart;
    return spans.length > 0 && isSame === true;
  });
}

/** The sum of the units' inhabitants and the oldest year among their figures; null when there is no unit or one's are not known. */
export function populationOn(cog: Cog, day: IsoDate, units: readonly TerritoryKey[]): Population | null {
  const vintage = cogOn(cog, day);
  let people = 0;
  let oldest = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const population = unitPopulationIn(vintage, unit);
    if (!population) return null;
    people += population.people;
    oldest = Math.min(oldest, population.vintage);
  }
  return units.length === 0 ? null : { people, vintage: oldest };
}

/** The oldest year among the figures that are known of the units; that of the day's vintage where none is. */
export function populationVintageOn(cog: Cog, day: IsoDate, units: readonly TerritoryKey[]): number {
  const vintage = cogOn(cog, day);
  const years = units.flatMap((unit) => unitPopulationIn(vintage, unit)?.vintage ?? []);
  return years.length === 0 ? vintage.populationVintage : Math.min(...years);
}

function populationIn(vintage: Cog, unit: TerritoryKey): Population | null {
  const entry = vintage.entry(unit);
  return entry?.population == null || entry.populationVintage === null
    ? null
    : { people: entry.population, vintage: entry.populationVintage };
}

function nearestPopulation(vintage: Cog, code: string, isIts: (other: Cog) => boolean): Population | null {
  const { vintages } = timelineOf(vintage);
  const before = vintages.filter((other) => other.vintage < vintage.vintage).reverse();
  const after = vintages.filter((other) => other.vintage > vintage.vintage);
  for (const other of [...before, ...after]) {
    const population = populationIn(other, `COMMUNE:${code}`);
    if (population && isIts(other)) return population;
  }
  return null;
}
