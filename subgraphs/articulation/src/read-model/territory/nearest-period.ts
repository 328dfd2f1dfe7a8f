import { compareText, type IsoDate, isWithin, type Period } from '@maillage/kit';

/** The period that holds the day (the last one, should several); else the last one that ended before it; else the first one that begins after it. */
export function nearestPeriod<P extends Period>(periods: readonly P[], day: IsoDate): P | null {
  const holding = periods.findLast((period) => isWithin(period, day));
  if (holding) return holding;
  const before = periods.filter(({ until }) => until !== null && until < day);
  if (before.length > 0) return before.reduce((last, next) => (endOf(next) > endOf(last) ? next : last));
  return periods.toSorted((a, b) => compareText(a.since ?? '', b.since ?? ''))[0] ?? null;
}

const endOf = (period: Period): string => period.until ?? '';
