import type { ChangeAuthor, ChangeNature, FeedEntity } from '@maillage/kit';
import type { SourceEntry } from './feed-source.ts';

/** A change as the log keeps it: all but the record. */
export interface LoggedChange extends ChangeAuthor, ChangeNature {
  feed: string;
  seq: number;
  /** RFC 3339. */
  at: string;
  entity: FeedEntity;
  id: string;
  version: number;
  withdrawn: boolean;
}

/** How far each feed has been read, by its name; a feed that is not there has not been read at all. */
export type Position = Readonly<Record<string, number>>;

/** A change, and the position just behind it. */
export interface PlacedChange {
  change: LoggedChange;
  behind: Position;
}

export interface ChangeQuestion {
  after: Position;
  first: number;
  keep: (change: LoggedChange) => boolean;
  /** Changes to look at, at most; all of them when not given. */
  look?: number;
}

export interface ChangePage {
  changes: PlacedChange[];
  /** There may be more behind `reached`: not all changes were looked at. */
  hasMore: boolean;
  /** The position behind every change that was looked at, kept or not. */
  reached: Position;
}

/** The changes of all feeds, merged by time; each feed's stay in its own order. */
export interface ChangeLog {
  /** Adds the next entry of a feed. */
  append(entry: SourceEntry): void;
  /**
   * The first changes behind a position. One that a feed brings late stands behind every position given out before it came, so that
   * whoever reads on misses none.
   */
  read(question: ChangeQuestion): ChangePage;
  count(keep: ChangeQuestion['keep']): number;
  /** How many changes, of whatever records, stand behind a position. */
  countBehind(position: Position): number;
  /** The position behind every change that has come. */
  end(): Position;
}

/** @param feeds names of the feeds; of changes of the same instant, those of an earlier one come first */
export function createChangeLog(feeds: readonly string[]): ChangeLog {
  const byFeed = new Map<string, LoggedChange[]>(feeds.map((feed) => [feed, []]));
  return {
    append({ record, ...change }) {
      byFeed.get(change.feed)?.push({ ...change, withdrawn: record === null });
    },
    read({ after, first, keep, look = Number.POSITIVE_INFINITY }) {
      const changes: PlacedChange[] = [];
      const reached: Record<string, number> = { ...after };
      let looked = 0;
      for (const change of merged([...byFeed.values()].map((list) => behind(list, after, look)))) {
        const kept = looked < look && keep(change);
        if (looked === look || (kept && changes.length === first)) return { changes, hasMore: true, reached };
        looked += 1;
        reached[change.feed] = change.seq;
        if (kept) changes.push({ change, behind: { ...reached } });
      }
      return { changes, hasMore: false, reached };
    },
    count(keep) {
      return [...byFeed.values()].reduce((sum, changes) => sum + changes.filter(keep).length, 0);
    },
    countBehind(position) {
      return [...byFeed.values()].reduce(
        (sum, changes) => sum + changes.length - indexBehind(changes, position),
        0,
      );
    },
    end() {
      return Object.fromEntries(
        [...byFeed].flatMap(([feed, changes]) => changes.slice(-1).map(({ seq }) => [feed, seq])),
      );
    },
  };
}

/** As many as may be looked at, and one more. */
function behind(changes: readonly LoggedChange[], after: Position, look: number): readonly LoggedChange[] {
  const index = indexBehind(changes, after);
  return changes.slice(index, index + look + 1);
}

/** Of the first change behind a position; a feed's changes stand in the order of their `seq`. */
function indexBehind(changes: readonly LoggedChange[], after: Position): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changes[middle] as LoggedChange;
    if (change.seq > (after[change.feed] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function* merged(lists: readonly (readonly LoggedChange[])[]): Generator<LoggedChange> {
  const next = lists.map(() => 0);
  while (true) {
    let earliest: LoggedChange | undefined;
    let from = -1;
    for (const [index, list] of lists.entries()) {
      const head = list[next[index] ?? 0];
      if (!head || (earliest && head.at >= earliest.at)) continue;
      earliest = head;
      from = index;
    }
    if (!earliest) return;
    next[from] = (next[from] ?? 0) + 1;
    yield earliest;
  }
}
