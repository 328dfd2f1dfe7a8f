import { type BodyType, isWithin } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { once } from '../base/once.ts';
import type { PartnerNode, SchemeNode, SeatNode } from '../record/nodes.ts';
import { byPartnerName } from '../record/partner-order.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { schemeOf, type World } from '../world.ts';
import { askedOf } from './asked.ts';
import { hasEnded, type PairQuestion } from './question.ts';
import { bySeatOrder, type Seat, toSeat } from './seat.ts';

export interface SharedPartnerQuestion extends PairQuestion {
  /** Only seats in these bodies, on both sides. */
  bodies?: readonly BodyType[] | null;
  /** Only seats of this scheme in these bodies; those of the others in any. */
  bodiesHere?: readonly BodyType[] | null;
  /** Only partners of these categories. */
  categories?: readonly string[] | null;
  /** Only partners seated in at least that many of the other schemes. */
  minSchemes?: number | null;
}

/** An organisation that holds, on the day, a seat in this scheme and in at least one other. */
export interface SharedPartner {
  partnerId: string;
  /** Its seats in this scheme, then in the others. Put in order when they are first asked for. */
  readonly seats: Seat[];
  /** The other schemes, in their order. */
  schemeIds: string[];
}

/**
 * Partners seated in this scheme and in others on the day: those in most other schemes first, then by name. A scheme that has ended
 * has no seats any more, even if nobody closed them; a partner whose own record is not there is left out.
 */
export function sharedPartners(
  world: World,
  schemeId: string,
  question: SharedPartnerQuestion,
): SharedPartner[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme || hasEnded(scheme, question.asOf)) return [];
  const seatsElsewhere = otherSeats(world, scheme, question);
  const { asOf, bodies, bodiesHere, categories, minSchemes } = question;
  const own = scheme.seats.filter(
    (seat) => isWithin(seat, asOf) && isIn(bodies, seat.body) && isIn(bodiesHere, seat.body),
  );
  return [...Map.groupBy(own, (seat) => seat.partner)]
    .flatMap(([index, seats]) => {
      const partner = world.partners.get(index);
      if (!partner || !isIn(categories, partner.category)) return [];
      const others = seatsElsewhere(index);
      const schemes = [...new Set(others.map((seat) => seat.scheme))];
      return schemes.length < Math.max(1, minSchemes ?? 1) ? [] : [{ partner, seats, others, schemes }];
    })
    .sort(byReach)
    .map((share) => toSharedPartner(world, share));
}

const isIn = <Code extends string>(asked: readonly Code[] | null | undefined, code: Code): boolean =>
  asked == null || asked.includes(code);

interface Share {
  partner: PartnerNode;
  seats: SeatNode[];
  others: SeatNode[];
  /** Those of `others`, in no order. */
  schemes: SchemeNode[];
}

const byReach = inTurn<Share>(
  (a, b) => b.schemes.length - a.schemes.length,
  (a, b) => byPartnerName(a.partner, b.partner),
);

function toSharedPartner(world: World, { partner, seats, others, schemes }: Share): SharedPartner {
  const inOrder = once(() => [...seats, ...others.sort(bySeatOrder)].map((seat) => toSeat(world, seat)));
  return {
    partnerId: partner.id,
    get seats() {
      return inOrder();
    },
    schemeIds: schemes.sort(bySchemeOrder).map(({ id }) => id),
  };
}

/** Seats of a partner, by its number, that hold on the day in other schemes that the question is about. */
function otherSeats(
  world: World,
  scheme: SchemeNode,
  question: SharedPartnerQuestion,
): (partner: number) => SeatNode[] {
  const { asOf, withScheme, bodies } = question;
  const isAsked = askedOf(world, question);
  const counts = new Map<SchemeNode, boolean>();
  const isCounted = (other: SchemeNode): boolean => {
    const known = counts.get(other) ?? (other !== scheme && isAsked(other) && !hasEnded(other, asOf));
    counts.set(other, known);
    return known;
  };
  const holds = (seat: SeatNode) => isWithin(seat, asOf) && isIn(bodies, seat.body) && isCounted(seat.scheme);
  if (withScheme == null) return (partner) => world.seatsOf.of(partner).filter(holds);
  const ofOther = (schemeOf(world, withScheme)?.seats ?? []).filter(holds);
  const byPartner = Map.groupBy(ofOther, (seat) => seat.partner);
  return (partner) => byPartner.get(partner) ?? [];
}
