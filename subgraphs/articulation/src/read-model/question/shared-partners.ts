import type { BodyType } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { dayOf } from '../record/ground-on.ts';
import type { PartnerNode, SchemeNode, SeatNode } from '../record/nodes.ts';
import { byPartnerName } from '../record/partner-order.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { seatsOn } from '../record/seats-on.ts';
import { schemeOf, type World } from '../world.ts';
import { seatsElsewhere, seatTest } from './asked-seats.ts';
import { hasEnded, type PairQuestion } from './question.ts';

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

/** An organisation that holds, on the day, a seat in this scheme and in at least one other; `sharedSeats` tells which. */
export interface SharedPartner {
  partnerId: string;
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
  const { asOf, bodies, bodiesHere, categories, minSchemes } = question;
  const isAskedHere = seatTest(bodies, bodiesHere);
  const elsewhere = seatsElsewhere(world, scheme, question);
  const here = seatsOn(scheme, dayOf(world, asOf));
  const shares: Share[] = [];
  for (const index of elsewhere.among(here.partners)) {
    const others = elsewhere.of(index);
    if (others.length === 0 || !here.byPartner.get(index)?.some(isAskedHere)) continue;
    const partner = world.partners.get(index);
    if (!partner || (categories != null && !categories.includes(partner.category))) continue;
    const schemes = schemesOf(others);
    if (schemes.length >= (minSchemes ?? 1)) shares.push({ partner, schemes });
  }
  return shares.sort(byReach).map(toSharedPartner);
}

interface Share {
  partner: PartnerNode;
  /** In no order. */
  schemes: SchemeNode[];
}

const byReach = inTurn<Share>(
  (a, b) => b.schemes.length - a.schemes.length,
  (a, b) => byPartnerName(a.partner, b.partner),
);

function schemesOf(seats: readonly SeatNode[]): SchemeNode[] {
  const [first] = seats;
  const schemes = first ? [first.scheme] : [];
  for (const { scheme } of seats) if (!schemes.includes(scheme)) schemes.push(scheme);
  return schemes;
}

function toSharedPartner({ partner, schemes }: Share): SharedPartner {
  return { partnerId: partner.id, schemeIds: schemes.sort(bySchemeOrder).map(({ id }) => id) };
}
