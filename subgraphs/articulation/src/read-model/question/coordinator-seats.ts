import { type BodyType, isWithin } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { type Day, dayOf } from '../record/ground-on.ts';
import type { SchemeNode, SeatNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { schemeOf, type World } from '../world.ts';
import { askedOf, certainlyMeet } from './asked.ts';
import { hasEnded, type PairQuestion } from './question.ts';
import { type Seat, toSeat } from './seat.ts';

export interface CoordinatorSeatQuestion extends PairQuestion {
  /** Only seats in these bodies. */
  bodies?: readonly BodyType[] | null;
}

/** A seat in a body of one scheme, held as the coordinator of another kind of scheme (DOMAIN.md §4). */
export interface CoordinatorSeat {
  seat: Seat;
  /** The seat is in this scheme; else in the other one, for this scheme's coordinator. */
  here: boolean;
  /** Kind of the scheme that the member coordinates. */
  coordinatedKind: string;
  /** That scheme; null where nothing tells which one of its kind. */
  coordinatedId: string | null;
}

/**
 * Seats of other schemes' coordinators in this scheme's bodies, then those of this scheme's coordinator in theirs: by the scheme at the
 * other end (those of unknown schemes last), then as its record lists them. A role names a kind; its scheme is the one of that kind, in
 * being, that the partner who holds the seat leads and that certainly shares ground, when there is one alone. A seat whose role names the kind
 * of the scheme where it is, is its own coordinator's, and left out.
 */
export function coordinatorSeats(
  world: World,
  schemeId: string,
  question: CoordinatorSeatQuestion,
): CoordinatorSeat[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme || hasEnded(scheme, question.asOf)) return [];
  const day = dayOf(world, question.asOf);
  const isAsked = askedOf(world, question);
  const isOpen = question.withScheme == null && question.territory == null;
  const isKindAsked = (kind: string) => isOpen && (question.kinds?.includes(kind) ?? true);
  const here = held(scheme.coordinatorSeats, question).flatMap((seat) => coordinatedBy(day, seat));
  const found = here.filter(({ coordinated, kind }) =>
    coordinated ? isAsked(coordinated) : isKindAsked(kind),
  );
  const elsewhere = heldElsewhere(world, scheme, question)
    .filter((seat) => isAsked(seat.scheme) && !hasEnded(seat.scheme, question.asOf))
    .flatMap((seat) => coordinatedBy(day, seat))
    .filter(({ coordinated }) => coordinated === scheme);
  return [...found.sort(byOtherEnd), ...elsewhere.sort(byHost)].map((of) => toAnswer(world, scheme, of));
}

/** A seat and one of the kinds that its role names. */
interface Coordinated {
  seat: SeatNode;
  kind: string;
  kindRank: number;
  coordinated: SchemeNode | null;
}

const held = (seats: readonly SeatNode[], { asOf, bodies }: CoordinatorSeatQuestion): SeatNode[] =>
  seats.filter((seat) => isWithin(seat, asOf) && (bodies == null || bodies.includes(seat.body)));

function heldElsewhere(world: World, scheme: SchemeNode, question: CoordinatorSeatQuestion): SeatNode[] {
  const seats = [...new Set(scheme.leads)].flatMap((partner) => world.seatsOf.of(partner));
  return held(seats, question).filter(
    (seat) => seat.scheme !== scheme && seat.coordinates.includes(scheme.definition.code),
  );
}

function coordinatedBy(day: Day, seat: SeatNode): Coordinated[] {
  return seat.coordinates.flatMap((kind) => {
    const kindRank = day.world.kinds.get(kind)?.rank;
    if (kindRank === undefined || kind === seat.scheme.definition.code) return [];
    const led = day.world.ledBy
      .of(seat.partner)
      .filter((scheme) => scheme.kindRank === kindRank && !hasEnded(scheme, day.date))
      .filter((scheme) => certainlyMeet(day, seat.scheme, scheme));
    return [{ seat, kind, kindRank, coordinated: led.length === 1 ? (led[0] ?? null) : null }];
  });
}

const bySeat = (a: Coordinated, b: Coordinated): number => a.seat.position - b.seat.position;

const byOtherEnd = inTurn<Coordinated>(
  (a, b) => a.kindRank - b.kindRank,
  (a, b) => Number(a.coordinated === null) - Number(b.coordinated === null),
  (a, b) => (a.coordinated && b.coordinated ? bySchemeOrder(a.coordinated, b.coordinated) : 0),
  bySeat,
);

const byHost = inTurn<Coordinated>((a, b) => bySchemeOrder(a.seat.scheme, b.seat.scheme), bySeat);

function toAnswer(
  world: World,
  scheme: SchemeNode,
  { seat, kind, coordinated }: Coordinated,
): CoordinatorSeat {
  return {
    seat: toSeat(world, seat),
    here: seat.scheme === scheme,
    coordinatedKind: kind,
    coordinatedId: coordinated?.id ?? null,
  };
}
