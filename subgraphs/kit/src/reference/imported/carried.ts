import { sortedUnique } from '../order.ts';
import type { CogYears } from '../population-vintage.ts';
import type { TerritoryEntry } from '../territory-entry.ts';
import type { Origin } from './origins.ts';

/** What a list of communes does not say, and their ground has from the vintage before. */
export interface Carried {
  /** Codes of the EPCI and EPT; null where there was none, where nothing tells, and where the ground was in several. */
  epci: string | null;
  ept: string | null;
  /** Undefined where it is not the sum of figures of the year that its département's are of. */
  population: number | undefined;
  codesPostaux: string[] | undefined;
}

/** @param departement the one that it lies in now */
export function carriedFrom(
  { communes, isWhole }: Origin,
  departement: string | null,
  { populationVintage, populationVintageOf }: CogYears,
): Carried {
  const own = populationVintageOf[departement ?? ''];
  const postcodes = sortedUnique(communes.flatMap((entry) => entry.postcodes));
  return {
    epci: common(communes.map((entry) => entry.epci)),
    ept: common(communes.map((entry) => entry.ept)),
    population: isWhole ? sumOf(communes, own === undefined ? populationVintage : own) : undefined,
    codesPostaux: communes.length === 1 ? [...(communes[0]?.postcodes ?? [])] : postcodes,
  };
}

/** Whether the ground was in several EPCI or EPT, or partly in none. */
export function isDivided({ communes }: Origin): boolean {
  return (['epci', 'ept'] as const).some((level) => new Set(communes.map((entry) => entry[level])).size > 1);
}

function common(codes: readonly (string | null)[]): string | null {
  return new Set(codes).size === 1 ? (codes[0] ?? null) : null;
}

function sumOf(communes: readonly TerritoryEntry[], year: number | null): number | undefined {
  let sum = 0;
  for (const { population, populationVintage } of communes) {
    if (population === null || populationVintage !== year) return undefined;
    sum += population;
  }
  return communes.length === 0 ? undefined : sum;
}
