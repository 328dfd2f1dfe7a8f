import { type IsoDate, parseTerritoryKey, type TerritoryKey } from '@maillage/kit';
import { type Day, dayOf, groundOf, perimeterOn } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import { commonGround } from '../territory/common-ground.ts';
import { type Footprint, footprintOf } from '../territory/footprint.ts';
import type { World } from '../world.ts';
import { isAsked, type PairQuestion } from './question.ts';

/** Which other schemes a question is about; a territory counts with a day alone. */
export type Selection = Partial<{ [Name in keyof PairQuestion]: PairQuestion[Name] | null }>;

/** A test of schemes: those that a question is about. Its answers hold until the next change. */
export function askedOf(world: World, question: Selection): (scheme: SchemeNode) => boolean {
  const { territory, asOf } = question;
  if (territory == null || asOf == null) return (scheme) => isAsked(question, scheme);
  const isThere = certainlyIn(world, { territory, asOf });
  return (scheme) => isAsked(question, scheme) && isThere(scheme);
}

function certainlyIn(
  world: World,
  { territory, asOf }: { territory: TerritoryKey; asOf: IsoDate },
): (scheme: SchemeNode) => boolean {
  const day = dayOf(world, asOf);
  const ground = groundOfTerritory(day, territory);
  const known = new Map<SchemeNode, boolean>();
  return (scheme) => {
    const answer = known.get(scheme) ?? haveCommonGround(day, ground, scheme);
    known.set(scheme, answer);
    return answer;
  };
}

function haveCommonGround(day: Day, ground: Footprint, scheme: SchemeNode): boolean {
  const perimeter = perimeterOn(scheme, day.date);
  return (
    perimeter !== undefined && commonGround(ground, groundOf(perimeter, day), day.parts)?.certain === true
  );
}

/** Whether two schemes certainly share ground on the day. */
export function certainlyMeet(day: Day, scheme: SchemeNode, other: SchemeNode): boolean {
  const perimeter = perimeterOn(scheme, day.date);
  return perimeter !== undefined && haveCommonGround(day, groundOf(perimeter, day), other);
}

/** A list asks of every scheme in it: the territory is worked out once, until the next change. */
const groundOfTerritory = (day: Day, territory: TerritoryKey): Footprint =>
  day.world.memo.of(resolveTerritory, territory, day);

const resolveTerritory = (territory: TerritoryKey, { world, parts }: Day): Footprint =>
  footprintOf(world.units.resolve([parseTerritoryKey(territory)], parts.vintage), parts);
