import { type IsoDate, parseTerritoryKey, type TerritoryKey } from '@maillage/kit';
import { dayOf, groundOf } from '../record/ground-on.ts';
import { commonGround } from '../territory/common-ground.ts';
import { footprintOf } from '../territory/footprint.ts';
import type { World } from '../world.ts';

/**
 * A test of scheme ids: whether one of the scheme's perimeters, past, present or to come, certainly shares ground with the territory. A
 * scheme that has been withdrawn is still where it last was. `asOf` is the day on which districts are looked up.
 */
export function everAt(world: World, territory: TerritoryKey, asOf: IsoDate): (schemeId: string) => boolean {
  const day = dayOf(world, asOf);
  const resolved = world.units.resolve([parseTerritoryKey(territory)], day.parts.vintage);
  const ground = footprintOf(resolved, day.parts);
  const known = new Map<string, boolean>();
  const isThere = (schemeId: string): boolean => {
    const index = world.schemeIds.known(schemeId) ?? -1;
    const scheme = world.schemes.get(index) ?? world.withdrawn.get(index);
    return (scheme?.perimeters ?? []).some(
      (perimeter) => commonGround(ground, groundOf(perimeter, day), day.parts)?.certain,
    );
  };
  return (schemeId) => {
    const answer = known.get(schemeId) ?? isThere(schemeId);
    known.set(schemeId, answer);
    return answer;
  };
}
