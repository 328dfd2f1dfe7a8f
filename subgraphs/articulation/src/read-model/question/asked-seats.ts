import { type BodyType, isWithin } from '@maillage/kit';
import { intersection, type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import { dayOf } from '../record/ground-on.ts';
import type { SchemeNode, SeatNode } from '../record/nodes.ts';
import { seatsOn } from '../record/seats-on.ts';
import { schemeOf, type World } from '../world.ts';
import { askedOf } from './asked.ts';
import { hasEnded } from './question.ts';
import type { SharedPartnerQuestion } from './shared-partners.ts';

type Bodies = readonly BodyType[] | null | undefined;

/** A test of seats: those that are in one of each of the lists of bodies that are given. */
export function seatTest(...asked: Bodies[]): (seat: SeatNode) => boolean {
  const lists = asked.filter((bodies) => bodies != null);
  return lists.length === 0 ? anySeat : ({ body }) => lists.every((bodies) => bodies.includes(body));
}

const anySeat = (): boolean => true;

/** The seats that hold on the day in other schemes that a question is about; partners are named by their numbers. */
export interface SeatsElsewhere {
  /** Those of some partners that may have such a seat. */
  among(partners: SortedInts): SortedInts;
  of(partner: number): readonly SeatNode[];
}

const NOWHERE: SeatsElsewhere = { among: () => sortedInts([]), of: () => [] };

export function seatsElsewhere(
  world: World,
  scheme: SchemeNode,
  question: SharedPartnerQuestion,
): SeatsElsewhere {
  const { asOf, withScheme, bodies } = question;
  const isAsked = askedOf(world, question);
  const isOther = (other: SchemeNode) => other !== scheme && isAsked(other) && !hasEnded(other, asOf);
  const isInBodies = seatTest(bodies);
  if (withScheme != null) {
    const other = schemeOf(world, withScheme);
    if (!other || !isOther(other)) return NOWHERE;
    const { partners, byPartner } = seatsOn(other, dayOf(world, asOf));
    const seatsOf = (partner: number) => byPartner.get(partner) ?? [];
    return {
      among: (others) => intersection(others, partners),
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
  return {
    among: (partners) => partners,
    of: (partner) => world.seatsOf.of(partner).filter(holds),
  };
}
