import { getOrInsert, searchKey } from '@maillage/kit';

/** Words that names of one sort all have: they tell nothing apart. */
const COMMON = new Set(
  'de du des d le la les l et en sur clsm cls cpts ptsm asv conseil local locale contrat sante mentale communaute professionnelle territoriale projet territorial atelier ville'.split(
    ' ',
  ),
);

/** Names at least this alike may be the same thing's. */
export const CLOSE = 0.8;

/** No name is longer; what is compares with nothing. */
const MAX_LENGTH = 300;

export interface Similarity {
  /** How alike two names are, from 0 to 1: Dice's coefficient over pairs of letters of the words that tell them apart. */
  likeness(one: string, other: string): number;
  /** Whether another row that is refused anyway may be searched for what it may mean: not every one is, of a file that is all wrong. */
  maySearch(): boolean;
}

const MAX_SEARCHES = 2_000;

/** Remembers the pairs of letters of the names that it has met: one for each import. */
export function createSimilarity(): Similarity {
  const known = new Map<string, string[]>();
  let searches = 0;
  const pairsIn = (name: string): string[] => getOrInsert(known, name, pairsOf);
  return {
    maySearch: () => ++searches <= MAX_SEARCHES,
    likeness(one, other) {
      if (one.length > MAX_LENGTH || other.length > MAX_LENGTH) return 0;
      return dice(pairsIn(one), pairsIn(other));
    },
  };
}

function dice(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of left) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = rest.get(pair) ?? 0;
    if (count > 0) shared++;
    rest.set(pair, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function pairsOf(name: string): string[] {
  const words = searchKey(name)
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !COMMON.has(word));
  return (telling.length > 0 ? telling : words).flatMap((word) =>
    word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
  );
}
