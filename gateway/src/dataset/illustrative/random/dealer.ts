import { assign, markedShare, type Shares } from './quotas.ts';
import type { Random } from './random.ts';

/**
 * Deals quotas inside each of several groups, so that a figure holds in every one of them: among those active when the survey closed, among
 * those who answered it. `within` narrows a quota to the items that it asks about; the share is then one of these.
 */
export interface Dealer<K> {
  assign<T>(label: string, shares: Shares<T>, within?: (item: K) => boolean): Map<K, T>;
  mark(label: string, share: number, within?: (item: K) => boolean): Set<K>;
}

export function createDealer<K>(groups: readonly (readonly K[])[], random: Random): Dealer<K> {
  const everyone = () => true;
  return {
    assign: (label, shares, within = everyone) => {
      const draw = random.fork(label);
      return new Map(groups.flatMap((group) => [...assign(group.filter(within), shares, draw)]));
    },
    mark: (label, share, within = everyone) => {
      const draw = random.fork(label);
      return new Set(groups.flatMap((group) => [...markedShare(group.filter(within), share, draw)]));
    },
  };
}

/** Shares `[value, share]` laid along a ranking: the first items get the first value, and so on. */
export function assignByRank<K, T>(ranked: readonly K[], values: readonly T[]): Map<K, T> {
  return new Map(ranked.map((item, at) => [item, values[at] as T]));
}
