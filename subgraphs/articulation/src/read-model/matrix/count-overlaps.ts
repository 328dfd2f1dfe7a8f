import { dayOf, groundOf, perimeterOn, perimetersNear } from '../record/ground-on.ts';
import type { PerimeterNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { commonGround } from '../territory/common-ground.ts';
import type { Footprint } from '../territory/footprint.ts';
import type { MatrixScope } from './count-facts.ts';
import { createPairCounts, type PairCounts } from './pair-counts.ts';

/** Pairs of the schemes whose perimeters overlap, and those among them of which nothing says whether, or how far, they do. */
export function countOverlaps({ world, schemes, asOf }: MatrixScope): {
  all: PairCounts;
  unresolved: PairCounts;
} {
  const day = dayOf(world, asOf);
  const all = createPairCounts(world.kinds.size);
  const unresolved = createPairCounts(world.kinds.size);
  const grounds = new Map<PerimeterNode, Footprint>();
  const ground = (perimeter: PerimeterNode): Footprint => {
    const known = grounds.get(perimeter) ?? groundOf(perimeter, day);
    grounds.set(perimeter, known);
    return known;
  };
  for (const scheme of schemes) {
    const perimeter = perimeterOn(scheme, asOf);
    if (!perimeter) continue;
    for (const other of perimetersNear(ground(perimeter), day)) {
      if (!schemes.has(other.scheme) || bySchemeOrder(scheme, other.scheme) >= 0) continue;
      const common = commonGround(ground(perimeter), ground(other), day.parts);
      if (!common) continue;
      all.add(scheme.kindRank, other.scheme.kindRank);
      if (common.uncertain.length > 0) unresolved.add(scheme.kindRank, other.scheme.kindRank);
    }
  }
  return { all, unresolved };
}
