import type { Draft } from '../draft.ts';
import { CLSM_PER_COORDINATOR } from '../figures/index.ts';
import { countsOf } from '../random/quotas.ts';
import type { Random } from '../random/random.ts';

/**
 * CLSMs that one person coordinates together, each CLSM in one group: 87 % of the coordinators have one, about 10 % two or three, 3 % eight
 * to ten « généralement coordination départementale » (S1 part 5), so that a group is always of one département.
 */
export function groupByCoordinator(clsms: readonly Draft[], random: Random): Draft[][] {
  const left = new Map<string, Draft[]>();
  for (const clsm of random.shuffle(clsms)) {
    const code = clsm.area.seat.departement;
    left.set(code, [...(left.get(code) ?? []), clsm]);
  }
  const groups: Draft[][] = [];
  for (const size of groupSizes(clsms.length)) {
    const fullest = [...left.values()].reduce((most, other) => (other.length > most.length ? other : most));
    if (fullest.length >= size) groups.push(fullest.splice(0, size));
  }
  return [...groups, ...[...left.values()].flat().map((clsm) => [clsm])];
}

/** Sizes of the groups of more than one, the largest first. */
function groupSizes(clsms: number): number[] {
  const shares = CLSM_PER_COORDINATOR.map(([, share]) => share);
  const mean =
    CLSM_PER_COORDINATOR.reduce((sum, [size, share]) => sum + size * share, 0) /
    shares.reduce((sum, share) => sum + share, 0);
  const counts = countsOf(Math.round(clsms / mean), shares);
  return CLSM_PER_COORDINATOR.flatMap(([size], at) =>
    Array<number>(size === 1 ? 0 : (counts[at] ?? 0)).fill(size),
  ).sort((one, other) => other - one);
}
