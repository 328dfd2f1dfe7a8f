/** Seconds from each failed attempt to the next: 5 s, 30 s, 2 min, 10 min, 30 min, 2 h, 5 h. */
const WAITS = [5, 30, 120, 600, 1_800, 7_200, 18_000];

/** The first attempt and those after each wait. */
export const MAX_ATTEMPTS = WAITS.length + 1;

/** Share of a wait that chance adds or takes away, so that what failed together is not tried again together. */
const JITTER = 0.2;

/**
 * When to try again after so many failed attempts; null when no attempt is left.
 * @param random from 0 to 1
 */
export function nextAttempt(failed: number, now: Date, random: number): Date | null {
  const wait = WAITS[failed - 1];
  if (wait === undefined) return null;
  return new Date(now.getTime() + Math.round(wait * 1_000 * (1 + JITTER * (2 * random - 1))));
}
