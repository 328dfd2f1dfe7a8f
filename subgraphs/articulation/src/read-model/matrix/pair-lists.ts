import type { SchemeNode } from '../record/nodes.ts';

/** Lists by unordered pair of kinds, each named by its rank. */
export interface PairLists<Item> {
  add(rank: number, otherRank: number, item: Item): void;
  of(ranks: RankPair): readonly Item[];
}

export type RankPair = readonly [rank: number, otherRank: number];

export function createPairLists<Item>(kinds: number): PairLists<Item> {
  const lists: (Item[] | undefined)[] = new Array(kinds * kinds);
  const at = (a: number, b: number) => Math.min(a, b) * kinds + Math.max(a, b);
  return {
    add(rank, otherRank, item) {
      const index = at(rank, otherRank);
      const list = lists[index];
      if (list) list.push(item);
      else lists[index] = [item];
    },
    of: ([rank, otherRank]) => lists[at(rank, otherRank)] ?? [],
  };
}

/** Adds a thing to the list of every pair of kinds of which two different ones of these schemes are. */
export function addShared<Item>(
  lists: PairLists<Item>,
  { item, schemes }: { item: Item; schemes: readonly SchemeNode[] },
): void {
  const ranks: number[] = [];
  const repeated = new Set<number>();
  for (const { kindRank } of schemes) {
    if (ranks.includes(kindRank)) repeated.add(kindRank);
    else ranks.push(kindRank);
  }
  for (const [index, rank] of ranks.entries()) {
    if (repeated.has(rank)) lists.add(rank, rank, item);
    for (let other = index + 1; other < ranks.length; other++) lists.add(rank, ranks[other] as number, item);
  }
}
