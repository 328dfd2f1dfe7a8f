import { getOrInsert } from '../base/index.ts';
import type { IsoDate } from '../contract/dates.ts';
import type { TerritoryKey, TerritoryRef } from '../contract/territory-ref.ts';
import { type Cog, cogOn, type Population, populationOn, resolveUnitsOn } from '../reference/index.ts';

/** What a declared territory comes down to in one vintage. */
export interface ResolvedUnits {
  readonly keys: readonly TerritoryKey[];
  /** Null when one of their populations is not known. */
  readonly population: Population | null;
}

/** Resolves declared territories, each list once for each vintage as long as somebody keeps the list. */
export function unitsResolver(cog: Cog): (declared: readonly TerritoryRef[], day: IsoDate) => ResolvedUnits {
  const known = new WeakMap<readonly TerritoryRef[], Map<Cog, ResolvedUnits>>();
  return (declared, day) => {
    const vintage = cogOn(cog, day);
    const ofList = getOrInsert(known, declared, () => new Map());
    return getOrInsert(ofList, vintage, () => {
      const keys = resolveUnitsOn(cog, day, declared);
      return { keys, population: populationOn(cog, day, keys) };
    });
  };
}
