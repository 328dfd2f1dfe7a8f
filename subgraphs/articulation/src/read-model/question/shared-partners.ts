import { isWithin } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { once } from '../base/once.ts';
import type { PartnerNode, SchemeNode, SeatNode } from '../record/nodes.ts';
import { byPartnerName } from '../record/partner-order.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { schemeOf, type World } from '../world.ts';
import { hasEnded, isAsked, type PairQuestion } from './question.ts';
import { bySeatOrder, type Seat, toSeat } from './seat.ts';

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
export function sharedPartners(world: World, schemeId: string, question: PairQuestion): SharedPartner[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme || hasEnded(scheme, question.asOf)) return [];
  const seatsElsewhere = otherSeats(world, scheme, question);
  const own = scheme.seats.filter((seat) => isWithin(seat, question.asOf));
  return [...Map.groupBy(own, (seat) => seat.partner)]
    .flatMap(([index, seats]) => {
      const partner = world.partners.get(index);
      const others = partner ? seatsElsewhere(index) : [];
      if (!partner || others.length === 0) return [];
      return [{ partner, seats, others, schemes: [...new Set(others.map((seat) => seat.scheme))] }];
    })
    .sort(byReach)
    .map((share) => toSharedPartner(world, share));
}

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
  question: PairQuestion,
): (partner: number) => SeatNode[] {
  const { asOf, withScheme } = question;
  const counts = new Map<SchemeNode, boolean>();
  const isCounted = (other: SchemeNode): boolean => {
    const known =
      counts.get(other) ?? (other !== scheme && isAsked(question, other) && !hasEnded(other, asOf));
    counts.set(other, known);
    return known;
  };
  const holds = (seat: SeatNode) => isWithin(seat, asOf) && isCounted(seat.scheme);
  if (withScheme == null) return (partner) => world.seatsOf.of(partner).filter(holds);
  const ofOther = (schemeOf(world, withScheme)?.seats ?? []).filter(holds);
  const byPartner = Map.groupBy(ofOther, (seat) => seat.partner);
  return (partner) => byPartner.get(partner) ?? [];
}
