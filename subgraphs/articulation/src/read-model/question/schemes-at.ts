import { parseTerritoryKey, type SchemeState, type TerritoryKey } from '@maillage/kit';
import { type Day, dayOf, groundOf, perimetersNear } from '../record/ground-on.ts';
import type { SchemeNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { commonGround } from '../territory/common-ground.ts';
import { footprintOf } from '../territory/footprint.ts';
import type { World } from '../world.ts';
import { isAsked, isInState, type Question } from './question.ts';

export interface SchemesAtQuestion extends Question {
  /** States that day; not given: all but ENDED. */
  states?: readonly SchemeState[] | null;
}

/** Ids of the schemes whose perimeter certainly shares ground, on the day, with the territories taken together; in the order of schemes. */
export function schemesAt(
  world: World,
  territories: readonly TerritoryKey[],
  question: SchemesAtQuestion,
): string[] {
  const { asOf, states } = question;
  return [...schemesOn(dayOf(world, asOf), territories)]
    .filter((scheme) => isAsked(question, scheme) && isInState(scheme, asOf, states))
    .sort(bySchemeOrder)
    .map(({ id }) => id);
}

/** Every scheme, whatever its kind and state, whose perimeter of the day certainly shares ground with the territories taken together. */
export function schemesOn(day: Day, territories: readonly TerritoryKey[]): ReadonlySet<SchemeNode> {
  const [only, ...others] = territories;
  return only !== undefined && others.length === 0 && isLarge(only)
    ? day.world.memo.of(findOnLarge, only, day)
    : find(day, territories);
}

/** What dashboards ask for again and again; few enough for what is found of each to be kept. */
const isLarge = (territory: TerritoryKey): boolean =>
  ['REGION', 'DEPARTEMENT', 'EPCI'].includes(parseTerritoryKey(territory).level);

const findOnLarge = (territory: TerritoryKey, day: Day): Set<SchemeNode> => find(day, [territory]);

function find(day: Day, territories: readonly TerritoryKey[]): Set<SchemeNode> {
  const { units } = day.world;
  const resolved = units.resolve(territories.map(parseTerritoryKey), day.parts.vintage);
  const ground = footprintOf(resolved, day.parts);
  const found = new Set<SchemeNode>();
  for (const perimeter of perimetersNear(ground, day)) {
    if (commonGround(ground, groundOf(perimeter, day), day.parts)?.certain) found.add(perimeter.scheme);
  }
  return found;
}
