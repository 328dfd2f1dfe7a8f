import fc from 'fast-check';
import type { IsoDate, StatusPeriod } from '../../src/index.ts';
import { exampleKind } from './example-kind.ts';

/** Every day that the properties speak of: a fortnight across the end of a leap February. */
export const DAYS: readonly IsoDate[] = Array.from({ length: 14 }, (_, index) =>
  new Date(Date.UTC(2024, 1, 22 + index)).toISOString().slice(0, 10),
);

export const anyDay = fc.constantFrom(...DAYS);
const bound = fc.option(anyDay, { freq: 6 });
const status = fc.constantFrom(...Object.keys(exampleKind.statuses), 'INCONNU');

/** Periods as careless as they come: overlapping, reversed, unordered, of unknown statuses. */
const anyPeriods: fc.Arbitrary<StatusPeriod[]> = fc.array(fc.record({ status, since: bound, until: bound }), {
  maxLength: 4,
});

/** Ordered periods that do not overlap, so that their moves alone are left to be wrong. */
const orderedPeriods: fc.Arbitrary<StatusPeriod[]> = fc
  .tuple(
    fc.uniqueArray(fc.nat(DAYS.length - 1), { maxLength: 6 }),
    fc.array(status, { minLength: 3, maxLength: 3 }),
  )
  .map(([picks, statuses]) => {
    const bounds = picks.sort((a, b) => a - b);
    return statuses.slice(0, Math.floor(bounds.length / 2)).map((name, index) => ({
      status: name,
      since: DAYS[bounds[2 * index] as number] as IsoDate,
      until: DAYS[bounds[2 * index + 1] as number] as IsoDate,
    }));
  });

export const anyLife = fc.oneof(anyPeriods, orderedPeriods);

/** The days of `DAYS` that a period contains, by walking them one by one. */
export function daysOf({ since, until }: StatusPeriod): number[] {
  const first = since === null ? 0 : DAYS.indexOf(since);
  const last = until === null ? DAYS.length - 1 : DAYS.indexOf(until);
  return DAYS.map((_, index) => index).filter((index) => index >= first && index <= last);
}
