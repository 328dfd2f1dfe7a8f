import { setImmediate } from 'node:timers/promises';
import type { ChangeLog, LoggedChange, PlacedChange, Position } from './change-log.ts';

/** Which changes are wanted: asked anew for each page, so that it answers by what is known then. */
export type FollowQuestion = () => (change: LoggedChange) => boolean;

/** What a follower gets: a change, or, in place of the rest, that it was dropped because it did not take them. */
export type Followed = PlacedChange | 'TOO_SLOW';

export interface Follower extends AsyncIterableIterator<Followed> {
  return(): Promise<IteratorResult<Followed>>;
  /** So many changes have come. */
  wake(came: number): void;
}

export interface FollowerOptions {
  log: ChangeLog;
  position: Position;
  question: FollowQuestion;
  maxWaiting: number;
  /** Told once that it no longer follows. */
  onEnd: () => void;
}

/** Changes held ready, and changes looked at before others have their turn. */
const PAGE_SIZE = 100;
const LOOK = 2_000;

/** One reader of the log, at its own pace. What waits for it stays in the log: it holds a page at most. */
export function createFollower({
  log,
  position: start,
  question,
  maxWaiting,
  onEnd,
}: FollowerOptions): Follower {
  let position = start;
  let page: PlacedChange[] = [];
  let state: 'FOLLOWING' | 'TOO_SLOW' | 'ENDED' = 'FOLLOWING';
  let untaken = 0;
  let wakeUp: (() => void) | null = null;

  function end(as: 'TOO_SLOW' | 'ENDED'): void {
    const first = state === 'FOLLOWING';
    state = as;
    page = [];
    wakeUp?.();
    if (first) onEnd();
  }

  /** Waits for news, or only for its turn when there is more to look at. */
  async function readPage(): Promise<void> {
    const read = log.read({ after: position, first: PAGE_SIZE, keep: question(), look: LOOK });
    position = read.reached;
    page = read.changes;
    if (page.length > 0) return;
    if (read.hasMore) return setImmediate();
    await new Promise<void>((resolve) => {
      wakeUp = resolve;
    });
    wakeUp = null;
  }

  return {
    async next() {
      untaken = 0;
      while (state === 'FOLLOWING') {
        const value = page.shift();
        if (value) return { done: false, value };
        await readPage();
      }
      if (state === 'ENDED') return { done: true, value: undefined };
      state = 'ENDED';
      return { done: false, value: 'TOO_SLOW' };
    },
    async return() {
      end('ENDED');
      return { done: true, value: undefined };
    },
    wake(came) {
      if (wakeUp) return wakeUp();
      untaken += came;
      if (untaken > maxWaiting) end('TOO_SLOW');
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
