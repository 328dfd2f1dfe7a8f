import { has, sortedInts } from '../base/sorted-ints.ts';
import type { OverlappingPair, PlacedSchemes } from './overlapping-pairs.ts';
import { createPairLists, type RankPair } from './pair-lists.ts';

/** People who live on ground that two schemes have in common, each counted once. */
export interface PeopleInCommon {
  /** Null when an overlap is unresolved, a unit's number is unknown, or two parts may share ground. */
  population: number | null;
  /** That many at least: whole units, and parts that share ground with none of the others. 0 when no number is known. */
  populationAtLeast: number;
}

interface Sum {
  known: number;
  isExact: boolean;
}

/** For every pair of kinds: the people in the union of what its pairs of schemes share. */
export function peopleInCommon(
  placed: PlacedSchemes,
  pairs: readonly OverlappingPair[],
): (ranks: RankPair) => PeopleInCommon {
  const { schemes, day } = placed;
  const kinds = day.world.kinds.size;
  const sums = sumWholes(placed);
  const parts = createPairLists<number>(kinds);
  const unresolved = createPairLists<true>(kinds);
  for (const { a, b, common } of pairs) {
    const ranks = [rankAt(schemes, a), rankAt(schemes, b)] as const;
    for (const part of common?.parts ?? []) parts.add(ranks, part);
    if (common && common.uncertain.length > 0) unresolved.add(ranks, true);
  }
  return (ranks) => {
    const { known, isExact } = sums(ranks);
    const also = sumParts(placed, { ranks, common: sortedInts(parts.of(ranks)) });
    const isKnown = isExact && also.isExact && unresolved.of(ranks).length === 0;
    const hasGround = pairs.length > 0 && sums(ranks).units + parts.of(ranks).length > 0;
    return {
      population: isKnown && hasGround ? known + also.known : isKnown ? 0 : null,
      populationAtLeast: known + also.known,
    };
  };
}
