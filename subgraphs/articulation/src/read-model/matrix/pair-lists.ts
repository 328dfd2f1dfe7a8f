import type { SchemeNode } from '../record/nodes.ts';

/** Lists by unordered pair of kinds, each named by its rank. */
export interface PairLists<Item> {
  add(ranks: RankPair, item: Item): void;
  of(ranks: RankPair): readonly Item[];
}

export type RankPair = readonly [rank: number, otherRank: number];

export function createPairLists<Item>(kinds: number): PairLists<Item> {
  const lists: (Item[] | undefined)[] = new Array(kinds * kinds);
  const at = ([a, b]: RankPair) => Math.min(a, b) * kinds + Math.max(a, b);
  return {
    add(ranks, item) {
      const index = at(ranks);
      const list = lists[index];
      if (list) list.push(item);
      else lists[index] = [item];
    },
    of: (ranks) => lists[at(ranks)] ?? [],
  };
}

/** Every pair of kinds of which two different ones of these schemes are. */
export function pairsOfKinds(schemes: Iterable<SchemeNode>): RankPair[] {
  const perKind = new Map<number, number>();
  for (const { kindRank } of new Set(schemes)) perKind.set(kindRank, (perKind.get(kindRank) ?? 0) + 1);
  const ranks = [...perKind.keys()];
  return ranks.flatMap((rank, index) => [
    ...((perKind.get(rank) ?? 0) > 1 ? [[rank, rank] as const] : []),
    ...ranks.slice(index + 1).map((other) => [rank, other] as const),
  ]);
}
