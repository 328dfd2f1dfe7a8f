import { type IsoDate, isWithin } from '@maillage/kit';
import { type Footprint, footprintOf, peopleOf } from '../territory/footprint.ts';
import type { PartsOnDay } from '../territory/parts.ts';
import type { ResolvedUnits } from '../territory/units.ts';
import type { World } from '../world.ts';
import type { PerimeterNode, SchemeNode } from './nodes.ts';

/** A day on the ground: what questions about territory are asked with. */
export interface Day {
  world: World;
  date: IsoDate;
  parts: PartsOnDay;
}

export function dayOf(world: World, date: IsoDate): Day {
  return { world, date, parts: world.parts.on(date) };
}

/** The perimeter that holds on the day (the last one, should several); undefined when none does. */
export function perimeterOn(scheme: SchemeNode, date: IsoDate): PerimeterNode | undefined {
  return scheme.perimeters.findLast((perimeter) => isWithin(perimeter, date));
}

export function groundOf(perimeter: PerimeterNode, day: Day): Footprint {
  return footprintOf(perimeter.units[day.parts.vintage] as ResolvedUnits, day.parts);
}

/** Inhabitants of a perimeter: as its source states them, else the sum of its units'; null when they are not known. */
export const inhabitantsOf = (perimeter: PerimeterNode, day: Day): number | null =>
  perimeter.stated ?? day.world.memo.of(sumOfUnits, perimeter, day);

function sumOfUnits(perimeter: PerimeterNode, day: Day): number | null {
  const ground = groundOf(perimeter, day);
  return ground.complete ? peopleOf(ground, day.world.units, day.parts) : null;
}

/** Perimeters of that day that share ground with `ground`, or may. */
export function perimetersNear(ground: Footprint, day: Day): Set<PerimeterNode> {
  const { perimetersOver, parts } = day.world;
  const found = new Set<PerimeterNode>();
  const collect = (unit: number) => {
    for (const perimeter of perimetersOver.of(unit)) {
      if (found.has(perimeter)) continue;
      if (perimeter === perimeterOn(perimeter.scheme, day.date)) found.add(perimeter);
    }
  };
  const collectIn = (whole: number) => {
    collect(whole);
    for (const part of parts.hostedBy(whole)) collect(part);
  };
  for (const whole of ground.wholes) collectIn(whole);
  for (const part of ground.parts) {
    collect(part);
    for (const whole of day.parts.hosts(part)?.units ?? []) collectIn(whole);
  }
  return found;
}
