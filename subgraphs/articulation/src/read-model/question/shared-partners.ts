import { isWithin } from '@maillage/kit';
import { compareText, inTurn } from '../base/compare.ts';
import type { PartnerNode, SchemeNode, SeatNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { schemeOf, type World } from '../world.ts';
import { hasEnded, isAsked, type PairQuestion } from './question.ts';
import { bySeatOrder, type Seat, toSeat } from './seat.ts';

/** An organisation that holds, on the day, a seat in this scheme and in at least one other. */
export interface SharedPartner {
  partnerId: string;
  /** Its seats in this scheme, then in the others. */
  seats: Seat[];
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
  const own = scheme.seats.filter((seat) => isWithin(seat, question.asOf));
  return [...Map.groupBy(own, (seat) => seat.partner)]
    .flatMap(([partner, seats]) =>
      share(world, { scheme, seats, partner: world.partners.get(partner), question }),
    )
    .sort(byReach)
    .map(({ partner, seats, schemes }) => ({
      partnerId: partner.id,
      seats: seats.map((seat) => toSeat(world, seat)),
      schemeIds: schemes.map(({ id }) => id),
    }));
}

interface Share {
  partner: PartnerNode;
  seats: SeatNode[];
  schemes: SchemeNode[];
}

const byReach = inTurn<Share>(
  (a, b) => b.schemes.length - a.schemes.length,
  (a, b) => compareText(a.partner.nameKey, b.partner.nameKey),
  (a, b) => compareText(a.partner.id, b.partner.id),
);

interface OwnSeats {
  scheme: SchemeNode;
  seats: SeatNode[];
  partner: PartnerNode | undefined;
  question: PairQuestion;
}

function share(world: World, { scheme, seats, partner, question }: OwnSeats): Share[] {
  if (!partner) return [];
  const others = seatsElsewhere(world, partner.index, question.withScheme)
    .filter(
      (seat) =>
        seat.partner === partner.index &&
        seat.scheme !== scheme &&
        isWithin(seat, question.asOf) &&
        isAsked(question, seat.scheme) &&
        !hasEnded(seat.scheme, question.asOf),
    )
    .sort(bySeatOrder);
  if (others.length === 0) return [];
  const schemes = [...new Set(others.map((seat) => seat.scheme))].sort(bySchemeOrder);
  return [{ partner, seats: [...seats, ...others], schemes }];
}

/** Where to look for seats of the partner: in one other scheme when only that one is asked about. */
function seatsElsewhere(world: World, partner: number, withScheme?: string | null): readonly SeatNode[] {
  return withScheme == null ? world.seatsOf.of(partner) : (schemeOf(world, withScheme)?.seats ?? []);
}
