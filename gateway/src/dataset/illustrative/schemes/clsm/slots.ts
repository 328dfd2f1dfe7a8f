import type { PerimeterScale } from '@maillage/kit';
import { SIZE_BANDS, type SizeBand } from '../../figures/index.ts';
import type { Random } from '../../random/random.ts';

/** A CLSM territory to be found: of this scale, with about so many inhabitants. */
export interface Slot {
  scale: PerimeterScale;
  population: number;
}

/** Bends the spread inside a band towards its lower end, as the published mean asks. */
const BEND = 1.15;

/**
 * One slot for each CLSM of the published picture (scale by population), less those that the existing ones fill: each of these takes the
 * nearest slot of its scale, or failing one the nearest of any.
 */
export function makeSlots(existing: readonly Slot[], random: Random): Slot[] {
  const slots = SIZE_BANDS.flatMap((band) => slotsOf(band, random));
  for (const taken of existing) {
    const sameScale = slots.filter((slot) => slot.scale === taken.scale);
    const nearest = (sameScale.length > 0 ? sameScale : slots).reduce((best, slot) =>
      gap(slot, taken) < gap(best, taken) ? slot : best,
    );
    slots.splice(slots.indexOf(nearest), 1);
  }
  return slots;
}

/** Like the published picture, for those that are no part of it: as many as asked, drawn at random. */
export function moreSlots(count: number, random: Random): Slot[] {
  return random.sample(makeSlots([], random), count);
}

function slotsOf(band: SizeBand, random: Random): Slot[] {
  const scales = random.shuffle(
    band.scales.flatMap(([scale, count]) => Array<PerimeterScale>(count).fill(scale)),
  );
  return scales.map((scale, at) => {
    const rank = (at + 0.5) / scales.length;
    return { scale, population: Math.round(band.from + (band.below - band.from) * rank ** BEND) };
  });
}

function gap(one: Slot, other: Slot): number {
  return Math.abs(one.population - other.population);
}
