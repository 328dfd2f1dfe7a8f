import type { IsoDate } from '../contract/index.ts';

const DAY_MS = 86_400_000;

const shifted = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

export const dayBefore = (day: IsoDate): IsoDate => shifted(day, -1);
export const dayAfter = (day: IsoDate): IsoDate => shifted(day, 1);
