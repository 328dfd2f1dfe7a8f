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
    const ofList = known.get(declared) ?? new Map<Cog, ResolvedUnits>();
    known.set(declared, ofList);
    const found = ofList.get(vintage);
    if (found) return found;
    const keys = resolveUnitsOn(cog, day, declared);
    const made = { keys, population: populationOn(cog, day, keys) };
    ofList.set(vintage, made);
    return made;
  };
}
