import { publicError } from '@maillage/kit';
import type { ChangeLog, Position } from './change-log.ts';
import { createFollower, type Follower, type FollowQuestion } from './follower.ts';

export interface FollowLimits {
  /** Followers at a time. */
  followers: number;
  /** Changes behind the position that a follower begins at. */
  replay: number;
  /** Changes that come while a follower takes nothing: with one more it is dropped. */
  waiting: number;
}

export const FOLLOW_LIMITS: FollowLimits = { followers: 1_000, replay: 20_000, waiting: 10_000 };

export interface FollowersOptions {
  log: ChangeLog;
  limits?: Partial<FollowLimits>;
}

/** Those who follow the change log: each has a position in it, none a copy. */
export interface Followers {
  /**
   * The changes behind a position, or from now on when it is null, without a gap between those that are there and those to come. One `next`
   * at a time.
   * @throws TOO_MANY_SUBSCRIPTIONS, CURSOR_TOO_OLD
   */
  follow(from: Position | null, question: FollowQuestion): Follower;
  /** A change has been appended. */
  wake(): void;
  /** Calls `listener` when changes have come, until the function that it returns is called. */
  onNews(listener: () => void): () => void;
  /** How many follow. */
  readonly count: number;
  close(): void;
}

export function createFollowers({ log, limits }: FollowersOptions): Followers {
  const { followers: most, replay, waiting } = { ...FOLLOW_LIMITS, ...limits };
  const open = new Set<Follower>();
  const listeners = new Set<() => void>();
  let news = 0;

  function flush(): void {
    const came = news;
    news = 0;
    for (const follower of open) follower.wake(came);
    for (const listener of listeners) listener();
  }

  return {
    follow(from, question) {
      if (open.size >= most) {
        throw publicError(
          'TOO_MANY_SUBSCRIPTIONS',
          `Déjà ${most} abonnements sont ouverts ; réessayez plus tard.`,
        );
      }
      if (from && log.countBehind(from) > replay) {
        throw publicError(
          'CURSOR_TOO_OLD',
          `Plus de ${replay} changements ont suivi ce curseur : lisez d’abord « changes » jusqu’à sa fin.`,
        );
      }
      const follower = createFollower({
        log,
        question,
        position: from ?? log.end(),
        maxWaiting: waiting,
        onEnd: () => open.delete(follower),
      });
      open.add(follower);
      return follower;
    },
    wake() {
      news += 1;
      if (news === 1) setImmediate(flush);
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get count() {
      return open.size;
    },
    close() {
      for (const follower of open) void follower.return();
    },
  };
}
