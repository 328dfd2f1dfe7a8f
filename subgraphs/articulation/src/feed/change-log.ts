import type { ChangeAuthor, FeedEntity } from '@maillage/kit';
import type { SourceEntry } from './feed-source.ts';

/** A change as the log keeps it: all but the record. */
export interface LoggedChange extends ChangeAuthor {
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
}

/** The changes of all feeds, merged by time; each feed's stay in its own order. */
export interface ChangeLog {
  /** Adds the next entry of a feed. */
  append(entry: SourceEntry): void;
  /**
   * The first changes behind a position. One that a feed brings late stands behind every position given out before it came, so that
   * whoever reads on misses none.
   */
  read(question: ChangeQuestion): { changes: PlacedChange[]; hasMore: boolean };
  count(keep: ChangeQuestion['keep']): number;
}

/** @param feeds names of the feeds; of changes of the same instant, those of an earlier one come first */
export function createChangeLog(feeds: readonly string[]): ChangeLog {
  const byFeed = new Map<string, LoggedChange[]>(feeds.map((feed) => [feed, []]));
  return {
    append({ record, feed, seq, at, actor, reason, entity, id, version }) {
      byFeed
        .get(feed)
        ?.push({ feed, seq, at, actor, reason, entity, id, version, withdrawn: record === null });
    },
    read({ after, first, keep }) {
      const changes: PlacedChange[] = [];
      const reached: Record<string, number> = { ...after };
      for (const change of merged([...byFeed.values()].map((list) => behind(list, after)))) {
        reached[change.feed] = change.seq;
        if (!keep(change)) continue;
        if (changes.length === first) return { changes, hasMore: true };
        changes.push({ change, behind: { ...reached } });
      }
      return { changes, hasMore: false };
    },
    count(keep) {
      return [...byFeed.values()].reduce((sum, changes) => sum + changes.filter(keep).length, 0);
    },
  };
}

function behind(changes: readonly LoggedChange[], after: Position): readonly LoggedChange[] {
  const index = changes.findIndex(({ feed, seq }) => seq > (after[feed] ?? 0));
  return index < 0 ? [] : changes.slice(index);
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
