import type { Cog } from '../cog.ts';
import { dayOfVintage } from '../timeline.ts';
import { movementsBetween, type VintageCodes } from './derive-movements.ts';
import type { Movement } from './movement.ts';

/** Whether a movement took place after the first day of one vintage, and on that of the next at the latest. */
export function isBetween({ on }: Movement, earlier: Cog, later: Cog): boolean {
  return on !== null && on > dayOfVintage(earlier) && on <= dayOfVintage(later);
}

/**
 * What two vintages tell that the movements do not: nothing where these reach the later one's first day; else what happened between the
 * two, less what they already tell of that time. A renaming told twice is one.
 */
export function untoldMovements(
  earlier: VintageCodes,
  later: VintageCodes,
  movements: readonly Movement[],
): Movement[] {
  const day = dayOfVintage(later.cog);
  if (movements.some(({ on }) => on !== null && on >= day)) return [];
  const told = new Set(movements.filter((one) => isBetween(one, earlier.cog, later.cog)).map(codesOf));
  return movementsBetween(earlier, later).filter((one) => one.kind === 'NAME' || !told.has(codesOf(one)));
}

const codesOf = ({ before, after }: Movement): string => `${before?.code ?? ''} ${after?.code ?? ''}`;
