import type { IsoDate } from '@maillage/kit';

/** The same day so many years before; 28 February for a 29 that the year does not have. */
export function yearsBefore(day: IsoDate, years: number): IsoDate {
  const year = String(yearOf(day) - years).padStart(4, '0');
  const isLeapDay = day.endsWith('-02-29');
  const exists = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return isLeapDay && !exists ? `${year}-02-28` : `${year}${day.slice(4)}`;
}

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

/** Whether it has been going on for so many years by the day; null when its start is not known. */
export function hasLasted(since: IsoDate | null, asOf: IsoDate, years: number): boolean | null {
  return since === null ? null : since <= yearsBefore(asOf, years);
}
