import { searchKey } from '@maillage/kit';

/** Words that names of one sort all have: they tell nothing apart. */
const COMMON = new Set(
  'de du des d le la les l et en sur clsm cls cpts ptsm asv conseil local locale contrat sante mentale communaute professionnelle territoriale projet territorial atelier ville'.split(
    ' ',
  ),
);

/** How alike two names are, from 0 to 1: Dice's coefficient over pairs of letters of the words that tell them apart. */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  if (left.length === 0 || right.length === 0) return searchKey(one) === searchKey(other) ? 1 : 0;
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

/** Names at least this alike may be the same thing's. */
export const CLOSE = 0.8;

function pairsOf(name: string): string[] {
  const words = searchKey(name).split(' ');
  const telling = words.filter((word) => !COMMON.has(word));
  return (telling.length > 0 ? telling : words).flatMap((word) =>
    word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
  );
}
