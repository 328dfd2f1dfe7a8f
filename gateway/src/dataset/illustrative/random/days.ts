import type { IsoDate } from '@maillage/kit';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;

export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day `years` later; 29 February becomes the 28th. */
export function addYears(day: IsoDate, years: number): IsoDate {
  const monthAndDay = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${Number(day.slice(0, 4)) + years}${monthAndDay}`;
}

export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/** A day drawn between two, both included. */
export function dayBetween(first: IsoDate, last: IsoDate, random: Random): IsoDate {
  const span = Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS);
  return addDays(first, random.int(0, Math.max(0, span)));
}

/** A working day between two days of a year given as `MM-DD`: when instances meet. */
export function workingDay(year: number, span: readonly [string, string], random: Random): IsoDate {
  const drawn = dayBetween(`${year}-${span[0]}`, `${year}-${span[1]}`, random);
  const weekday = new Date(`${drawn}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(drawn, -1);
  return weekday === 0 ? addDays(drawn, -2) : drawn;
}
