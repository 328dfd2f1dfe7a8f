import type { CoordinationRecord } from '@maillage/kit';
import type { Measure } from './indicator.ts';
import type { Sample, Subject } from './sample.ts';

/** An answer: yes, no, not known (null), or not concerned by the question (undefined). */
export type Answer = boolean | null | undefined;

/** Share of the yes among those concerned who answered. */
export function shareOf(answers: readonly Answer[]): Measure {
  const concerned = answers.filter((answer) => answer !== undefined);
  const known = concerned.filter((answer) => answer !== null);
  const numerator = known.filter(Boolean).length;
  return {
    numerator,
    denominator: known.length,
    answered: known.length,
    missing: concerned.length - known.length,
    value: known.length === 0 ? null : numerator / known.length,
  };
}

/** Share of the active CLSMs. */
export const shareOfClsms =
  (answer: (subject: Subject) => Answer) =>
  ({ active }: Sample): Measure =>
    shareOf(active.map(answer));

/** Share of the posts held in the active CLSMs; a CLSM whose posts are not known is missing once. */
export const shareOfPosts =
  (answer: (post: CoordinationRecord) => boolean | null) =>
  ({ active }: Sample): Measure =>
    shareOf([...active.flatMap(({ facts }) => facts.posts.map(answer)), ...unknownPosts(active)]);

/** Share of the people who hold these posts; a post whose holder is not known, and a CLSM whose posts are not, is missing once. */
export const shareOfCoordinators =
  (answer: (coordinated: number) => boolean) =>
  ({ active, coordinatedBy }: Sample): Measure => {
    const keys = active.flatMap(({ facts }) => facts.posts.map(({ holderKey }) => holderKey));
    const holders = new Set(keys.filter((key) => key !== null));
    return shareOf([
      ...[...holders].map((holder) => answer(coordinatedBy(holder))),
      ...keys.filter((key) => key === null).map(() => null),
      ...unknownPosts(active),
    ]);
  };

function unknownPosts(active: readonly Subject[]): null[] {
  return active
    .filter(({ facts }) => facts.posts.length === 0 && !facts.completeParts.has('COORDINATIONS'))
    .map(() => null);
}

/** Something of the known values: their mean, the least, the greatest. The numerator is their sum where `hasSum`. */
export function ofValues(
  values: readonly (number | null)[],
  { pick, hasSum = false }: { pick: (known: readonly number[]) => number; hasSum?: boolean },
): Measure {
  const known = values.filter((value) => value !== null);
  return {
    numerator: hasSum ? sum(known) : null,
    denominator: known.length,
    answered: known.length,
    missing: values.length - known.length,
    value: known.length === 0 ? null : pick(known),
  };
}

export const mean = (values: readonly number[]): number => sum(values) / values.length;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A number of schemes, which nothing divides. */
export function numberOf(count: number): Measure {
  return { numerator: count, denominator: null, answered: count, missing: 0, value: count };
}
