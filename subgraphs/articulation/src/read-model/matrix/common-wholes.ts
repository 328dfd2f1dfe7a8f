import type { Steps } from '../base/steps.ts';
import type { PlacedSchemes } from './overlapping-pairs.ts';
import type { RankPair } from './pair-lists.ts';
import type { KnownPeople } from './people-in-common.ts';

export interface CommonWholes {
  of(ranks: RankPair): KnownPeople;
  /** Whether two schemes of these kinds both hold the whole unit. */
  isCommon(unit: number, ranks: RankPair): boolean;
}

const UNITS_IN_A_STEP = 500;

/** Whole units that two schemes hold, for every pair of kinds, and the people who live there. */
export function* sumWholes({
  schemes,
  overWholes,
  day: { world, parts },
}: PlacedSchemes): Steps<CommonWholes> {
  const kinds = world.kinds.size;
  const known = new Float64Array(kinds * kinds);
  const hasUnknown = new Uint8Array(kinds * kinds);
  const rankAt = Uint16Array.from(schemes, ({ kindRank }) => kindRank);
  const counts = new Int32Array(kinds);
  const countPlace = (place: number) => {
    const rank = rankAt[place] as number;
    counts[rank] = (counts[rank] as number) + 1;
  };
  const countAt = (unit: number) => {
    counts.fill(0);
    overWholes.each(unit, countPlace);
  };
  const isCounted = (a: number, b: number) =>
    (counts[a] as number) >= (a === b ? 2 : 1) && (counts[b] as number) > 0;

  let step = 0;
  for (const unit of overWholes.shared()) {
    if (step++ % UNITS_IN_A_STEP === 0) yield;
    countAt(unit);
    const people = world.units.populationOf(unit, parts.vintage);
    for (let a = 0; a < kinds; a++) {
      for (let b = a; b < kinds; b++) {
        if (!isCounted(a, b)) continue;
        const cell = a * kinds + b;
        if (people === null) hasUnknown[cell] = 1;
        else known[cell] = (known[cell] as number) + people;
      }
    }
  }
  const cellOf = ([a, b]: RankPair) => Math.min(a, b) * kinds + Math.max(a, b);
  return {
    of: (ranks) => ({ known: known[cellOf(ranks)] ?? 0, isExact: hasUnknown[cellOf(ranks)] === 0 }),
    isCommon(unit, ranks) {
      countAt(unit);
      return isCounted(...ranks);
    },
  };
}
