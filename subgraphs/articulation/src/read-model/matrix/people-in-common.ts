import { sortedInts } from '../base/sorted-ints.ts';
import type { Steps } from '../base/steps.ts';
import { type CellParts, sumParts } from './common-parts.ts';
import { sumWholes } from './common-wholes.ts';
import type { OverlappingPair, PlacedSchemes } from './overlapping-pairs.ts';
import { createPairLists, type RankPair } from './pair-lists.ts';

/** People who live on ground that two schemes have in common, each counted once. */
export interface PeopleInCommon {
  /** Null when an overlap is unresolved or splits a district, when a unit's number is unknown, and when two units may share ground. */
  population: number | null;
  /** That many at least: those of the units whose number is known and that share ground with no other. */
  populationAtLeast: number;
}

/** A sum of people; not exact when somebody is missing from it. */
export interface KnownPeople {
  known: number;
  isExact: boolean;
}

/** For every pair of kinds: the people in the union of what its pairs of schemes share. */
export function* peopleInCommon(
  placed: PlacedSchemes,
  pairs: readonly OverlappingPair[],
): Steps<(ranks: RankPair) => PeopleInCommon> {
  const wholes = yield* sumWholes(placed);
  const commonParts = createPairLists<number>(placed.day.world.kinds.size);
  const unmeasured = createPairLists<true>(placed.day.world.kinds.size);
  for (const { a, b, parts, method, isSplit } of pairs) {
    const isMeasured = method !== 'UNRESOLVED' && !isSplit;
    if (parts.length === 0 && isMeasured) continue;
    const [rank, otherRank] = [placed.schemes[a]?.kindRank ?? 0, placed.schemes[b]?.kindRank ?? 0];
    for (const part of parts) commonParts.add(rank, otherRank, part);
    if (!isMeasured) unmeasured.add(rank, otherRank, true);
  }
  return (ranks) => {
    const cell: CellParts = {
      parts: sortedInts(commonParts.of(ranks)),
      hasWhole: (unit) => wholes.isCommon(unit, ranks),
    };
    const sums = [wholes.of(ranks), sumParts(placed.day, cell)];
    const known = sums.reduce((sum, each) => sum + each.known, 0);
    const isExact = sums.every((each) => each.isExact) && unmeasured.of(ranks).length === 0;
    return { population: isExact ? known : null, populationAtLeast: known };
  };
}
