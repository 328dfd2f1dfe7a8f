import { compareText } from '../base/index.ts';
import type { Period } from '../contract/index.ts';
import { dayAfter, dayBefore } from './calendar.ts';

/**
 * Periods that do not overlap, once `next` holds for the whole of its span: what held before it ends the day before, what holds after
 * it begins the day after, what lay inside is gone. In the order of days.
 */
export function overwrite<Item extends Period>(periods: readonly Item[], next: Item): Item[] {
  return inOrder([...periods.flatMap((period) => outside(period, next)), next]);
}

/** Sorted by first day; those without one come first. */
export const inOrder = <Item extends Period>(periods: readonly Item[]): Item[] =>
  periods.toSorted((one, other) => compareText(one.since ?? '', other.since ?? ''));

/** True when a day is in both. */
export const overlap = (one: Period, other: Period): boolean =>
  startsBy(one, other.until) && startsBy(other, one.until);

const startsBy = ({ since }: Period, day: string | null): boolean =>
  since === null || day === null || since <= day;

function outside<Item extends Period>(period: Item, { since, until }: Period): Item[] {
  if (!overlap(period, { since, until })) return [period];
  const before = since !== null && (period.since === null || period.since < since);
  const after = until !== null && (period.until === null || until < period.until);
  return [
    ...(before ? [{ ...period, until: dayBefore(since) }] : []),
    ...(after ? [{ ...period, since: dayAfter(until) }] : []),
  ];
}
