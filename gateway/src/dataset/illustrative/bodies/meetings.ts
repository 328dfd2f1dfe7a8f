import type { College, IsoDate, MeetingRecord, Period } from '@maillage/kit';
import { isWithin } from '@maillage/kit';
import { workingDay } from '../random/days.ts';
import type { Random } from '../random/random.ts';

/** Years of which the picture knows the meetings. */
const YEARS = [2021, 2022, 2023, 2024, 2025];
/** When instances meet, by how often they do: so that any twelve months up to 1 October or 1 January see as many meetings as a year does. */
const SEASONS: readonly (readonly [string, string])[] = [
  ['01-12', '09-20'],
  ['10-08', '12-12'],
  ['01-12', '02-20'],
  ['07-02', '09-20'],
];
const SPRING = ['03-01', '06-15'] as const;
/** The meetings of an instance that meets less than once a year. */
const SELDOM: readonly (readonly [number, string, string])[] = [
  [2021, '03-01', '06-20'],
  [2023, '10-08', '12-12'],
];
/** Retenu: meetings of which the attendance was not counted. */
const UNCOUNTED = 0.18;

export interface Rhythm {
  /** Meetings a year; 0 is less than one. */
  meetings: number;
  held: Period;
  colleges: readonly College[];
}

/** The meetings held in the period, in order, with how many came from each college. */
export function makeMeetings({ meetings, held, colleges }: Rhythm, random: Random): MeetingRecord[] {
  return days(meetings, random)
    .filter((day) => isWithin(held, day))
    .sort()
    .map((heldOn) => ({ heldOn, attendance: random.chance(UNCOUNTED) ? {} : attendance(colleges, random) }));
}

function days(meetings: number, random: Random): IsoDate[] {
  if (meetings === 0) return SELDOM.map(([year, from, to]) => workingDay(year, [from, to], random));
  if (meetings === 1) return YEARS.map((year) => workingDay(year, SEASONS[0] as [string, string], random));
  const seasons = [SPRING, ...SEASONS.slice(1, meetings)];
  return YEARS.flatMap((year) => seasons.map((season) => workingDay(year, season, random)));
}

/** Most colleges that have seats come, by one to four persons. */
function attendance(colleges: readonly College[], random: Random): MeetingRecord['attendance'] {
  const present = colleges.filter(() => random.chance(0.85));
  return Object.fromEntries(present.map((college) => [college, random.int(1, 4)]));
}
