import type { TerritoryKey } from '../contract/index.ts';
import type { Cog } from './cog.ts';

/**
 * Inhabitants of the units that `resolveUnits` gives: the sum of their municipal populations. Null when there is no unit, or when one's
 * population is not known (a commune déléguée, a QPV, an uninhabited overseas land without a figure): never a part of the sum.
 */
export function populationOf(cog: Cog, units: readonly TerritoryKey[]): number | null {
  let sum = 0;
  for (const unit of units) {
    const population = cog.entry(unit)?.population ?? null;
    if (population === null) return null;
    sum += population;
  }
  return units.length === 0 ? null : sum;
}

/** The oldest year among the units' populations; the vintage's own where no unit has a population. */
export function populationVintageOf(cog: Cog, units: readonly TerritoryKey[]): number {
  const years = units.flatMap((unit) => cog.entry(unit)?.populationVintage ?? []);
  return years.length === 0 ? cog.populationVintage : years.reduce((oldest, year) => Math.min(oldest, year));
}
