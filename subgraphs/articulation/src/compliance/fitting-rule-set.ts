import { getOrInsert, isWithin } from '@maillage/kit';
import { type Day, groundOf, perimeterOn } from '../read-model/record/ground-on.ts';
import type { SchemeNode } from '../read-model/record/nodes.ts';
import { commonGround } from '../read-model/territory/common-ground.ts';
import { footprintOf } from '../read-model/territory/footprint.ts';
import type { ResolvedUnits } from '../read-model/territory/units.ts';
import type { World } from '../read-model/world.ts';
import type { RuleSet } from './rule.ts';
import { RULE_SETS } from './rule-sets/index.ts';

/** The first rule set that holds on the day, and in a région whose ground the scheme certainly shares where it has one. */
export function fittingRuleSet(day: Day, scheme: SchemeNode): RuleSet {
  const fits = ({ region, ...period }: RuleSet) =>
    isWithin(period, day.date) && (region === null || isIn(day, scheme, region));
  const found = RULE_SETS.find(fits);
  if (!found) throw new Error(`no rule set fits on ${day.date}`);
  return found;
}

function isIn(day: Day, scheme: SchemeNode, region: string): boolean {
  const perimeter = perimeterOn(scheme, day.date);
  if (!perimeter) return false;
  const ground = footprintOf(unitsOfRegion(day, region), day.parts);
  return commonGround(ground, groundOf(perimeter, day), day.parts)?.certain ?? false;
}

const regions = new WeakMap<World, Map<string, ResolvedUnits>>();

/** The COG never changes: a région of a vintage is resolved once. */
function unitsOfRegion({ world, parts: { vintage } }: Day, code: string): ResolvedUnits {
  const known = getOrInsert(regions, world, () => new Map());
  return getOrInsert(known, `${vintage}:${code}`, () =>
    world.units.resolve([{ level: 'REGION', code }], vintage),
  );
}
