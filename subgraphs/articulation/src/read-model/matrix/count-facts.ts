import { type IsoDate, isWithin } from '@maillage/kit';
import type { SchemeNode } from '../record/nodes.ts';
import type { World } from '../world.ts';
import { addMeeting, createPairCounts, type PairCounts } from './pair-counts.ts';

/** The schemes that a matrix is of, on its day. */
export interface MatrixScope {
  world: World;
  schemes: ReadonlySet<SchemeNode>;
  asOf: IsoDate;
}

/** Partners seated in two of the schemes. */
export function countPartners({ world, schemes, asOf }: MatrixScope): PairCounts {
  const counts = createPairCounts(world.kinds.size);
  for (const partner of world.partners.keys()) {
    const seats = world.seatsOf
      .of(partner)
      .filter((seat) => schemes.has(seat.scheme) && isWithin(seat, asOf));
    addMeeting(
      counts,
      seats.map(({ scheme }) => scheme),
    );
  }
  return counts;
}

/** Actions running that day that two of the schemes carry. */
export function countActions({ world, schemes, asOf }: MatrixScope): PairCounts {
  const counts = createPairCounts(world.kinds.size);
  for (const action of world.actions.values()) {
    if (!isWithin(action, asOf)) continue;
    const carriers = action.carriers.flatMap(({ scheme }) => world.schemes.get(scheme) ?? []);
    addMeeting(
      counts,
      carriers.filter((scheme) => schemes.has(scheme)),
    );
  }
  return counts;
}

/** People who coordinate two of the schemes. */
export function countCoordinators({ world, schemes, asOf }: MatrixScope): PairCounts {
  const counts = createPairCounts(world.kinds.size);
  const posts = [...schemes].flatMap((scheme) => scheme.posts.filter((post) => isWithin(post, asOf)));
  for (const ofHolder of Map.groupBy(posts, ({ holder }) => holder).values()) {
    addMeeting(
      counts,
      ofHolder.map(({ scheme }) => scheme),
    );
  }
  return counts;
}

/** Links that one of the schemes declares: with another of them, or with a kind alone. */
export function countLinks({ world, schemes, asOf }: MatrixScope): PairCounts {
  const counts = createPairCounts(world.kinds.size);
  for (const { scheme, record, target } of [...schemes].flatMap(({ links }) => links)) {
    if (!isWithin(record, asOf)) continue;
    const other = target === null ? undefined : world.schemes.get(target);
    const rank = target === null ? world.kinds.get(record.toKind)?.rank : other?.kindRank;
    if (rank === undefined || (other && !schemes.has(other))) continue;
    counts.add(scheme.kindRank, rank);
  }
  return counts;
}
