import type { IsoDate } from '../contract/dates.ts';
import { searchKey } from '../reference/index.ts';
import {
  type DateComparator,
  isAsked,
  type SetComparator,
  type StringComparator,
  valuesOf,
} from './comparators.ts';

export type Test<Value> = (value: Value) => boolean;

/** Null when the comparator asks for nothing. A value that is not known (null) is in no set. */
export function setTest<Value>(
  comparator: SetComparator<Value> | null | undefined,
): Test<Value | null> | null {
  if (!isAsked(comparator)) return null;
  const values = new Set<Value | null>(valuesOf(comparator));
  return (value) => values.has(value);
}

/** On texts in the search's normal form. */
export function textTest({ eq, in: list, contains, startsWith }: StringComparator): Test<string> {
  const isOneOf = setTest({
    eq: eq == null ? null : searchKey(eq),
    in: list?.map(searchKey),
  });
  const part = contains == null ? '' : searchKey(contains);
  const start = startsWith == null ? '' : searchKey(startsWith);
  return (text) => (isOneOf?.(text) ?? true) && text.includes(part) && text.startsWith(start);
}

/** On days written YYYY-MM-DD, whose order is that of their texts. A day that is not known is neither before nor after any. */
export function dateTest({ eq, lt, lte, gt, gte, isNull }: DateComparator): Test<IsoDate | null> {
  const asksForDay = [eq, lt, lte, gt, gte].some((day) => day != null);
  return (day) => {
    if (isNull != null && isNull !== (day === null)) return false;
    if (day === null) return !asksForDay;
    return (
      (eq == null || day === eq) &&
      (lt == null || day < lt) &&
      (lte == null || day <= lte) &&
      (gt == null || day > gt) &&
      (gte == null || day >= gte)
    );
  };
}
