import {
  type DateComparator,
  type IsoDate,
  type SetComparator,
  type StringComparator,
  searchKey,
} from '@maillage/kit';

/** Whether a value is what a comparator asks for. An unknown value (null) is in no set. */
export function matchesSet<Value>(value: Value | null, { eq, in: list }: SetComparator<Value>): boolean {
  return (eq == null || value === eq) && (list == null || (value !== null && list.includes(value)));
}

/** Whether one of several values is what a comparator asks for; one that is empty asks for nothing. */
export function matchesAny<Value>(values: readonly Value[], comparator: SetComparator<Value>): boolean {
  const isEmpty = comparator.eq == null && comparator.in == null;
  return isEmpty || values.some((value) => matchesSet(value, comparator));
}

/** A test of names by their search key. */
export function nameTest({
  eq,
  in: list,
  contains,
  startsWith,
}: StringComparator): (nameKey: string) => boolean {
  const wanted: SetComparator<string> = { eq: eq && searchKey(eq), in: list?.map(searchKey) };
  const part = contains == null ? null : searchKey(contains);
  const start = startsWith == null ? null : searchKey(startsWith);
  return (nameKey) =>
    matchesSet(nameKey, wanted) &&
    (part === null || nameKey.includes(part)) &&
    (start === null || nameKey.startsWith(start));
}

/** An unknown day (null) satisfies `isNull: true`, and no bound. */
export function matchesDay(day: IsoDate | null, comparator: DateComparator): boolean {
  const { eq, lt, lte, gt, gte, isNull } = comparator;
  if (isNull != null && isNull !== (day === null)) return false;
  if (day === null) return [eq, lt, lte, gt, gte].every((bound) => bound == null);
  return (
    (eq == null || day === eq) &&
    (lt == null || day < lt) &&
    (lte == null || day <= lte) &&
    (gt == null || day > gt) &&
    (gte == null || day >= gte)
  );
}
