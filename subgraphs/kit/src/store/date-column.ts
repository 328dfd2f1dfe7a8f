import type { IsoDate, Period } from '../contract/dates.ts';

/** A `date` column's value in Prisma: midnight UTC of the day. */
export const toColumn = (day: IsoDate | null): Date | null =>
  day === null ? null : new Date(`${day}T00:00:00Z`);

export const fromColumn = (value: Date | null): IsoDate | null =>
  value === null ? null : value.toISOString().slice(0, 10);

interface PeriodColumns {
  since: Date | null;
  until: Date | null;
}

export const fromPeriodColumns = (row: PeriodColumns): Period => ({
  since: fromColumn(row.since),
  until: fromColumn(row.until),
});
