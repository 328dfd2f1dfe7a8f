import { type BodyType, isWithin } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { once } from '../base/once.ts';
import { intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import { dayOf } from '../record/ground-on.ts';
import type { PartnerNode, SchemeNode, SeatNode } from '../record/nodes.ts';
import { byPartnerName } from '../record/partner-order.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { seatsOn } from '../record/seats-on.ts';
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
  const elsewhere = otherSeats(world, scheme, question);
  const { asOf, bodies, bodiesHere, categories, minSchemes } = question;
  const own = seatsOn(scheme, dayOf(world, asOf));
  const shares: Share[] = [];
  for (const index of elsewhere.among(own.partners)) {
    const partner = world.partners.get(index);
    if (!partner || !isIn(categories, partner.category)) continue;
    const all = own.byPartner.get(index) ?? [];
    const seats =
      bodies == null && bodiesHere == null
        ? all
        : all.filter(({ body }) => isIn(bodies, body) && isIn(bodiesHere, body));
    if (seats.length === 0) continue;
    const others = elsewhere.of(index);
    const schemes = [...new Set(others.map((seat) => seat.scheme))];
    if (schemes.length >= Math.max(1, minSchemes ?? 1)) shares.push({ partner, seats, others, schemes });
  }
  return shares.sort(byReach).map((share) => toSharedPartner(world, share));
}

const isIn = <Code extends string>(asked: readonly Code[] | null | undefined, code: Code): boolean =>
  asked == null || asked.includes(code);

interface Share {
  partner: PartnerNode;
  seats: readonly SeatNode[];
  others: readonly SeatNode[];
  /** Those of `others`, in no order. */
  schemes: SchemeNode[];
}

const byReach = inTurn<Share>(
  (a, b) => b.schemes.length - a.schemes.length,
  (a, b) => byPartnerName(a.partner, b.partner),
);

function toSharedPartner(world: World, { partner, seats, others, schemes }: Share): SharedPartner {
  const inOrder = once(() => [...seats, ...others.toSorted(bySeatOrder)].map((seat) => toSeat(world, seat)));
  return {
    partnerId: partner.id,
    get seats() {
      return inOrder();
    },
    schemeIds: schemes.sort(bySchemeOrder).map(({ id }) => id),
  };
}

/** Seats that hold on the day in other schemes that the question is about. */
interface OtherSeats {
  /** Those of these partners that may have one. */
  among(partners: SortedInts): SortedInts;
  /** Of a partner, by its number. */
  of(partner: number): readonly SeatNode[];
}

function otherSeats(world: World, scheme: SchemeNode, question: SharedPartnerQuestion): OtherSeats {
  const { asOf, withScheme, bodies } = question;
  const isAsked = askedOf(world, question);
  const isOther = (other: SchemeNode) => other !== scheme && isAsked(other) && !hasEnded(other, asOf);
  const isInBodies = ({ body }: SeatNode) => isIn(bodies, body);
  if (withScheme != null) {
    const other = schemeOf(world, withScheme);
    if (!other || !isOther(other)) return NOBODY;
    const { partners, byPartner } = seatsOn(other, dayOf(world, asOf));
    const seatsOf = (partner: number) => byPartner.get(partner) ?? [];
    return {
      among: (own) => intersection(own, partners),
      of: bodies == null ? seatsOf : (partner) => seatsOf(partner).filter(isInBodies),
    };
  }
  const counts = new Map<SchemeNode, boolean>();
  const isCounted = (other: SchemeNode): boolean => {
    const known = counts.get(other) ?? isOther(other);
    counts.set(other, known);
    return known;
  };
  const holds = (seat: SeatNode) => isWithin(seat, asOf) && isInBodies(seat) && isCounted(seat.scheme);
  return { among: (own) => own, of: (partner) => world.seatsOf.of(partner).filter(holds) };
}

const NOBODY: OtherSeats = { among: () => sortedInts([]), of: () => [] };
