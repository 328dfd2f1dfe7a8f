import { kindSlug, readPage } from '@maillage/kit';
import type { LoggedChange } from '../../feed/change-log.ts';
import type { ArticulationGraph } from '../graph.ts';
import { positionCursor, readPosition } from '../query/position-cursor.ts';
import { type WantedChanges, wantedChanges } from '../query/wanted-changes.ts';

/** A change of a scheme, and the cursor behind it. */
export interface SchemeChange extends LoggedChange {
  cursor: string;
  /** Code of the scheme's kind. */
  kind: string;
}

export interface SchemeChangeQuestion extends WantedChanges {
  /** A cursor of `changes`; null to begin with the first change. */
  after: string | null;
  first: number;
}

export interface SchemeChangePage {
  changes: SchemeChange[];
  /** To read on from, even when no change was wanted. */
  reached: string;
  hasMore: boolean;
}

/** The changes of schemes, with the cursors, the order and the filters of `changes`. */
export interface SchemeChanges {
  /** @throws BAD_USER_INPUT on a malformed cursor or territory */
  read(question: SchemeChangeQuestion): SchemeChangePage;
  /** The cursor of now. */
  cursor(): string;
  /** Calls `listener` when changes have come, until the function that it returns is called. */
  onNews(listener: () => void): () => void;
}

/** Changes looked at in one page: reading must not hold others up. */
const LOOK = 5_000;

export function createSchemeChanges({
  kinds,
  model,
  log,
  followers,
}: Pick<ArticulationGraph, 'kinds' | 'model' | 'log' | 'followers'>): SchemeChanges {
  const kindOf = new Map(kinds.map((kind) => [kindSlug(kind), kind.code]));
  return {
    read({ after, first, ...wanted }) {
      const isWanted = wantedChanges({ kinds, model }, wanted);
      const page = log.read({
        after: readPosition(readPage({ after }, 1).after?.[0]),
        first,
        look: LOOK,
        keep: (change) => change.entity === 'SCHEME' && isWanted(change),
      });
      const changes = page.changes.map(({ change, behind }) => ({
        ...change,
        kind: kindOf.get(change.feed) ?? '',
        cursor: positionCursor(behind),
      }));
      return { changes, reached: positionCursor(page.reached), hasMore: page.hasMore };
    },
    cursor: () => positionCursor(log.end()),
    onNews: followers.onNews,
  };
}
