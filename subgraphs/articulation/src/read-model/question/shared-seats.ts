import { dayOf } from '../record/ground-on.ts';
import { seatsOn } from '../record/seats-on.ts';
import { schemeOf, type World } from '../world.ts';
import { seatsElsewhere, seatTest } from './asked-seats.ts';
import { hasEnded } from './question.ts';
import { bySeatOrder, type Seat, toSeat } from './seat.ts';
import type { SharedPartnerQuestion } from './shared-partners.ts';

/** The seats of a partner that `sharedPartners` finds: those in this scheme, then those in the others. */
export function sharedSeats(
  world: World,
  schemeId: string,
  { partnerId, ...question }: SharedPartnerQuestion & { partnerId: string },
): Seat[] {
  const scheme = schemeOf(world, schemeId);
  const partner = world.partnerIds.known(partnerId);
  if (!scheme || partner === undefined || hasEnded(scheme, question.asOf)) return [];
  const { byPartner } = seatsOn(scheme, dayOf(world, question.asOf));
  const here = (byPartner.get(partner) ?? []).filter(seatTest(question.bodies, question.bodiesHere));
  const elsewhere = seatsElsewhere(world, scheme, question).of(partner).toSorted(bySeatOrder);
  return [...here, ...elsewhere].map((seat) => toSeat(world, seat));
}
