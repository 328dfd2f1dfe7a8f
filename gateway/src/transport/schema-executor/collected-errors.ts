import type { GraphQLError } from 'graphql';
import type { Place } from './place.ts';

/** The errors of one execution: none below a place that an earlier error has already made null. */
export interface CollectedErrors {
  readonly all: readonly GraphQLError[];
  /** @param place null for the root */
  add(error: GraphQLError, place: Place | null): void;
}

export function collectErrors(): CollectedErrors {
  const all: GraphQLError[] = [];
  let nulled: Set<Place | null> | null = null;

  function isNulled(place: Place | null, places: ReadonlySet<Place | null>): boolean {
    for (let at = place; at !== null; at = at.prev) if (places.has(at)) return true;
    return places.has(null);
  }

  return {
    all,
    add(error, place) {
      nulled ??= new Set();
      if (isNulled(place, nulled)) return;
      nulled.add(place);
      all.push(error);
    },
  };
}
