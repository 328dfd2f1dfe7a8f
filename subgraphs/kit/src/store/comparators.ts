import type { IsoDate } from '../contract/dates.ts';
import { searchKey } from '../reference/index.ts';
import { toColumn } from './date-column.ts';

export interface SetComparator<Value> {
  eq?: Value | null;
  in?: readonly Value[] | null;
}

export interface StringComparator extends SetComparator<string> {
  contains?: string | null;
  startsWith?: string | null;
}

export interface DateComparator {
  eq?: IsoDate | null;
  lt?: IsoDate | null;
  lte?: IsoDate | null;
  gt?: IsoDate | null;
  gte?: IsoDate | null;
  isNull?: boolean | null;
}

/** `eq` and `in` together: the values that satisfy both. */
export function valuesOf<Value>({ eq, in: list }: SetComparator<Value>): Value[] {
  if (eq == null) return [...(list ?? [])];
  return list == null || list.includes(eq) ? [eq] : [];
}

/** Whether the comparator asks for anything: `{}` does not. */
export const isAsked = <Value>(
  comparator: SetComparator<Value> | null | undefined,
): comparator is SetComparator<Value> => comparator?.eq != null || comparator?.in != null;

/** Conditions on a column that holds texts in the search's normal form; all must hold. */
export function textConditions({ eq, in: list, contains, startsWith }: StringComparator) {
  return [
    ...(isAsked({ eq, in: list }) ? [{ in: valuesOf({ eq, in: list }).map(searchKey) }] : []),
    ...(contains == null ? [] : [{ contains: searchKey(contains) }]),
    ...(startsWith == null ? [] : [{ startsWith: searchKey(startsWith) }]),
  ];
}

/** The condition on a `date` column. */
export function dateCondition({ eq, lt, lte, gt, gte, isNull }: DateComparator) {
  const day = (value: IsoDate | null | undefined) => (value == null ? undefined : (toColumn(value) as Date));
  const bounds = { lt: day(lt), lte: day(lte), gt: day(gt), gte: day(gte) };
  if (isNull === true) return { ...bounds, equals: null };
  return { ...bounds, ...(eq != null && { equals: day(eq) }), ...(isNull === false && { not: null }) };
}
