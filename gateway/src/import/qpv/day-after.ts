import type { IsoDate } from '@maillage/kit';

const DAY_MS = 86_400_000;

export function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
