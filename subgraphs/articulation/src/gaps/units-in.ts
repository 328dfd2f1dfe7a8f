import { parseTerritoryKey, type TerritoryKey } from '@maillage/kit';
import type { SortedInts } from '../read-model/base/sorted-ints.ts';
import type { Day } from '../read-model/record/ground-on.ts';

/** Whole units of a territory on the day, those of the whole country when none is given. A part of a commune has none. */
export function unitsIn({ world: { units }, parts }: Day, territory?: TerritoryKey | null): SortedInts {
  const { vintage } = parts;
  return territory == null
    ? units.allIn(vintage)
    : units.resolve([parseTerritoryKey(territory)], vintage).wholes;
}
