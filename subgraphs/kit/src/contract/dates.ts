/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type IsoDate = string;

/**
 * A span of days, both ends included. `since: null` means "since before anybody wrote it down",
 * `until: null` means "still the case".
 */
export interface Period {
  since: IsoDate | null;
  until: IsoDate | null;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isIsoDate(value: string): boolean {
  if (!ISO_DATE.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** True when `day` lies in the period, both ends included. */
export function isWithin(period: Period, day: IsoDate): boolean {
  return (period.since === null || period.since <= day) && (period.until === null || day <= period.until);
}
