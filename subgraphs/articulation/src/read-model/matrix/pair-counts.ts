import type { SchemeNode } from '../record/nodes.ts';

/** Counts by unordered pair of kinds, each named by its rank. */
export interface PairCounts {
  add(rank: number, otherRank: number): void;
  of(rank: number, otherRank: number): number;
}

export function createPairCounts(kinds: number): PairCounts {
  const counts = new Int32Array(kinds * kinds);
  const at = (a: number, b: number) => Math.min(a, b) * kinds + Math.max(a, b);
  return {
    add(rank, otherRank) {
      const index = at(rank, otherRank);
      counts[index] = (counts[index] ?? 0) + 1;
    },
    of: (rank, otherRank) => counts[at(rank, otherRank)] ?? 0,
  };
}

/** Counts a thing that these schemes have in common: once for every pair of kinds of which two of them are. */
export function addMeeting(counts: PairCounts, schemes: Iterable<SchemeNode>): void {
  const perKind = Map.groupBy(new Set(schemes), ({ kindRank }) => kindRank);
  const ranks = [...perKind.keys()];
  for (const [index, rank] of ranks.entries()) {
    if ((perKind.get(rank)?.length ?? 0) > 1) counts.add(rank, rank);
    for (const other of ranks.slice(index + 1)) counts.add(rank, other);
  }
}
