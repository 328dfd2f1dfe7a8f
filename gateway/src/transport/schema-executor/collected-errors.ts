import type { GraphQLError } from 'graphql';
import type { Path } from './execution.ts';

/** The errors of one execution: none below a place that an earlier error has already made null. */
export interface CollectedErrors {
  readonly all: readonly GraphQLError[];
  add(error: GraphQLError, path: Path | undefined): void;
}

export function collectErrors(): CollectedErrors {
  const all: GraphQLError[] = [];
  let nulled: Set<Path | undefined> | null = null;

  function isNulled(path: Path | undefined, places: ReadonlySet<Path | undefined>): boolean {
    for (let at = path; at !== undefined; at = at.prev) if (places.has(at)) return true;
    return places.has(undefined);
  }

  return {
    all,
    add(error, path) {
      nulled ??= new Set();
      if (isNulled(path, nulled)) return;
      nulled.add(path);
      all.push(error);
    },
  };
}
