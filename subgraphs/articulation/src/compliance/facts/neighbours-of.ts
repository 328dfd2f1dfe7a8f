import { isWithin, stateOf } from '@maillage/kit';
import { type Day, groundOf, perimeterOn, perimetersNear } from '../../read-model/record/ground-on.ts';
import type { SchemeNode } from '../../read-model/record/nodes.ts';
import { bySchemeOrder } from '../../read-model/record/scheme-order.ts';
import { commonGround } from '../../read-model/territory/common-ground.ts';
import type { Neighbour } from '../rule-facts.ts';
import { seatsOn } from './seats-on.ts';

const STEERING: readonly string[] = ['COPIL', 'COTECH'];

/** A scheme of another kind that is, or may be, on the ground of this one and active. */
export interface NearScheme {
  scheme: SchemeNode;
  /** It certainly shares ground and is certainly active. */
  certain: boolean;
}

/** Schemes of other kinds near a scheme on the day, in no order; a scheme without a perimeter has none. */
export function schemesNear(day: Day, scheme: SchemeNode): NearScheme[] {
  const perimeter = perimeterOn(scheme, day.date);
  if (!perimeter) return [];
  const ground = groundOf(perimeter, day);
  return [...perimetersNear(ground, day)].flatMap((other) => {
    if (other.scheme.definition === scheme.definition) return [];
    const state = stateOf(other.scheme.definition, other.scheme, day.date)?.state;
    if (state !== undefined && state !== 'ACTIVE') return [];
    const common = commonGround(ground, groundOf(other, day), day.parts);
    return common ? [{ scheme: other.scheme, certain: common.certain && state === 'ACTIVE' }] : [];
  });
}

/** The same as rules know them, districts left out: in the order of schemes. */
export function neighboursOf(day: Day, scheme: SchemeNode): Neighbour[] {
  return schemesNear(day, scheme)
    .filter(({ scheme: { definition } }) => definition.territory === undefined)
    .sort((a, b) => bySchemeOrder(a.scheme, b.scheme))
    .map(({ scheme: other, certain }) => ({
      schemeId: other.id,
      kind: other.definition.code,
      name: other.name,
      certain,
      sameCoordinator: haveSameCoordinator(day, scheme, other),
      steering: seatsOn(
        day.world,
        other.seats.filter(({ body }) => STEERING.includes(body)),
        day.date,
      ),
    }));
}

/** Null unless a person holds a post in both, or the holders of both are known and differ. */
function haveSameCoordinator({ world, date }: Day, scheme: SchemeNode, other: SchemeNode): boolean | null {
  const holders = (of: SchemeNode) =>
    of.posts.filter((post) => isWithin(post, date)).map(({ holder }) => world.holders.textOf(holder));
  const [ours, theirs] = [holders(scheme), holders(other)];
  if (ours.some((holder) => theirs.includes(holder))) return true;
  const isOpen = (scheme.file?.posts ?? []).some((post) => post.holderKey === null && isWithin(post, date));
  return isOpen || ours.length === 0 || theirs.length === 0 ? null : false;
}
