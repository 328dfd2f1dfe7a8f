import { getOrInsert } from '../base/index.ts';
import type { IsoDate } from '../contract/dates.ts';
import type { Cog } from './cog.ts';
import { type History, NO_HISTORY } from './history/history.ts';

/** Vintages of the COG side by side, oldest first, with what became of communes. */
export interface Timeline {
  vintages: readonly Cog[];
  history: History;
}

const alone = new WeakMap<Cog, Timeline>();

/** The timeline that a COG stands in; of a COG by itself, that COG for every day. */
export const timelineOf = (cog: Cog): Timeline =>
  cog.timeline ?? getOrInsert(alone, cog, () => ({ vintages: [cog], history: NO_HISTORY }));

/** The vintage in force on the day: the last one whose year has begun; the oldest one for every day before it. */
export function cogOn(cog: Cog, day: IsoDate): Cog {
  const { vintages } = timelineOf(cog);
  const year = Number(day.slice(0, 4));
  return vintages.findLast(({ vintage }) => vintage <= year) ?? (vintages[0] as Cog);
}

/** First day of a vintage's year: the day whose territory it gives. */
export const dayOfVintage = ({ vintage }: Cog): IsoDate => `${vintage}-01-01`;

/** Last day of a vintage's year: the code of another year means what it meant nearest to then. */
export const lastDayOfVintage = ({ vintage }: Cog): IsoDate => `${vintage}-12-31`;
