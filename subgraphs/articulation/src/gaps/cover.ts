import { onceForEach } from '../read-model/base/once-for-each.ts';
import { has, sortedInts } from '../read-model/base/sorted-ints.ts';
import { isInState } from '../read-model/question/question.ts';
import { type Day, groundOf, perimeterOn } from '../read-model/record/ground-on.ts';
import type { PerimeterNode } from '../read-model/record/nodes.ts';
import { type Footprint, positionOf } from '../read-model/territory/footprint.ts';

/** Whether the active schemes of a kind, taken together, cover a unit. UNCERTAIN: in part only, or nothing tells whether. */
export type Standing = 'COVERED' | 'UNCERTAIN' | 'LACKING';

/** How units stand to the ground that the active schemes of one kind cover together on a day. */
export interface Cover {
  ofWhole(unit: number): Standing;
  ofPart(part: number): Standing;
}

/** An active scheme without a perimeter that day covers nothing. What it covers is worked out once, until the next change. */
export const coverBy = (kind: string, day: Day): Cover => day.world.memo.of(coverOf, kind, day);

function coverOf(kind: string, day: Day): Cover {
  const { parts } = day;
  const isHeld = unitsHeldBy(kind, day);
  const heldPartsIn = (unit: number): number[] =>
    day.world.parts
      .hostedBy(unit)
      .filter((part) => isHeld(part) && has(parts.hosts(part)?.units ?? sortedInts([]), unit));
  const holds = onceForEach(isHeld);
  const partsIn = onceForEach(heldPartsIn);
  return {
    ofWhole: (unit) => (isHeld(unit) ? 'COVERED' : heldPartsIn(unit).length > 0 ? 'UNCERTAIN' : 'LACKING'),
    ofPart(part) {
      if (holds(part)) return 'COVERED';
      const hosts = parts.hosts(part);
      if (!hosts) return 'UNCERTAIN';
      const wholes = hosts.units.filter(holds);
      const beside = sortedInts(hosts.partOf.filter((host) => host !== null).filter(holds));
      if (positionOf({ part, wholes, beside, parts }).inside) return 'COVERED';
      const mayMeetIn = (unit: number) => partsIn(unit).some((other) => parts.mayMeet(part, other));
      const isReached = wholes.length > 0 || hosts.units.some(mayMeetIn);
      return hosts.complete && !isReached ? 'LACKING' : 'UNCERTAIN';
    },
  };
}

/** A test of units: whether the ground of some active scheme of the kind holds it that day. */
function unitsHeldBy(kind: string, day: Day): (unit: number) => boolean {
  const { perimetersOver } = day.world;
  const grounds = new Map<PerimeterNode, Footprint | null>();
  const coveringGround = (perimeter: PerimeterNode): Footprint | null => {
    const { scheme } = perimeter;
    const covers =
      scheme.definition.code === kind &&
      perimeter === perimeterOn(scheme, day.date) &&
      isInState(scheme, day.date, ['ACTIVE']);
    return covers ? groundOf(perimeter, day) : null;
  };
  return (unit) =>
    perimetersOver.of(unit).some((perimeter) => {
      const known = grounds.get(perimeter);
      const ground = known === undefined ? coveringGround(perimeter) : known;
      if (known === undefined) grounds.set(perimeter, ground);
      return ground !== null && (has(ground.wholes, unit) || has(ground.parts, unit));
    });
}
