import { setImmediate } from 'node:timers/promises';
import type { FeedSource, SourceEntry } from './feed-source.ts';

export interface FeedReaderOptions {
  feeds: readonly FeedSource[];
  /** Takes one entry in; synchronous. */
  take: (entry: SourceEntry) => void;
  /** Milliseconds between two looks at the feeds; null to look only when `notify` is called. */
  pollEvery: number | null;
  /** Told of a feed that could not be read, which is tried again at the next look, and of an entry that `take` refused, which is not. */
  onProblem: (problem: unknown, feed: string) => void;
}

export interface FeedReader {
  /**
   * Begins to read; resolves once every feed has been read to its end.
   * @throws what a feed that cannot be read the first time throws; the others, and later looks, go on regardless
   */
  ready(): Promise<void>;
  /** There is news: resolves when all that the feeds hold by now has been taken in, or has been reported as a problem. */
  notify(): Promise<void>;
  /** Ends the looks, the one that is under way included. */
  close(): Promise<void>;
}

const PAGE_SIZE = 10;

/** Longest stretch, in milliseconds, in which entries are taken in before others have their turn. */
const SLICE = 2;

/** While feeds fail the wait doubles, up to this many times the usual one. */
const MAX_BACKOFF = 16;

/** Hands every entry of every feed to `take`, each feed's in its order. */
export function createFeedReader({ feeds, take, pollEvery, onProblem }: FeedReaderOptions): FeedReader {
  const positions = new Map<string, number>();
  let running: Promise<unknown[]> = Promise.resolve([]);
  let waiting: Promise<unknown[]> | null = null;
  let ready: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  let lastTurn: Promise<void> = Promise.resolve();

  /** Resolves in a turn of the event loop that no other feed's slice has a part in. */
  function ownTurn(): Promise<void> {
    lastTurn = lastTurn.then(() => setImmediate());
    return lastTurn;
  }

  async function takeAll(entries: readonly SourceEntry[]): Promise<void> {
    await ownTurn();
    let sliceEnd = performance.now() + SLICE;
    for (const entry of entries) {
      try {
        take(entry);
      } catch (problem) {
        onProblem(problem, entry.feed);
      }
      if (performance.now() < sliceEnd) continue;
      await ownTurn();
      sliceEnd = performance.now() + SLICE;
    }
  }

  async function readToEnd(feed: FeedSource): Promise<void> {
    while (!closed) {
      const { entries, last } = await feed.read(positions.get(feed.name) ?? 0, PAGE_SIZE);
      if (entries.length === 0) return;
      await takeAll(entries);
      positions.set(feed.name, last);
    }
  }

  /** Reads all feeds to their end. Resolves with what went wrong. */
  async function look(): Promise<unknown[]> {
    const outcomes = await Promise.allSettled(feeds.map(readToEnd));
    return outcomes.flatMap((outcome, index) => {
      if (outcome.status === 'fulfilled') return [];
      if (!closed) onProblem(outcome.reason, feeds[index]?.name ?? '');
      return [outcome.reason];
    });
  }

  /** One look at a time: asked for during one, the next begins when it is over, once for all who ask. */
  function lookNext(): Promise<unknown[]> {
    waiting ??= running.then(() => {
      waiting = null;
      running = look();
      return running;
    });
    return waiting;
  }

  function poll(backoff: number): void {
    if (pollEvery === null || closed) return;
    timer = setTimeout(async () => {
      const problems = await lookNext();
      poll(problems.length > 0 ? Math.min(backoff * 2, MAX_BACKOFF) : 1);
    }, pollEvery * backoff).unref();
  }

  return {
    ready() {
      ready ??= lookNext().then((problems) => {
        poll(1);
        if (problems.length > 0) throw problems[0];
      });
      return ready;
    },
    async notify() {
      await lookNext();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await waiting;
      await running;
    },
  };
}
