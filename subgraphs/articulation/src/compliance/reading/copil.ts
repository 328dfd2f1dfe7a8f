import type { BodyType, College, PartnerCategory } from '@maillage/kit';
import type { FactSeat, RuleFacts } from '../rule-facts.ts';

/** Who is looked for: a seat of one of the colleges, or of a partner of one of the categories. */
export interface Membership {
  colleges: readonly College[];
  categories: readonly PartnerCategory[];
}

/** What seats say of a membership: true with the seats that show it, false only where the composition is declared complete. */
export interface Presence {
  /** Null when it is not known. */
  sits: boolean | null;
  seats: readonly FactSeat[];
}

export const seatsOf = ({ seats }: Pick<RuleFacts, 'seats'>, body: BodyType): FactSeat[] =>
  seats.filter((seat) => seat.body === body);

export const isMember = (seat: FactSeat, { colleges, categories }: Membership): boolean =>
  (seat.college !== null && colleges.includes(seat.college)) ||
  (seat.category !== null && (categories as readonly string[]).includes(seat.category));

/** Whether a member sits on the COPIL. A seat whose college or partner is not known might be the one. */
export function presenceInCopil(facts: RuleFacts, membership: Membership): Presence {
  const copil = seatsOf(facts, 'COPIL');
  const seats = copil.filter((seat) => isMember(seat, membership));
  if (seats.length > 0) return { sits: true, seats };
  const isKnown = facts.completeParts.has('SIEGES_COPIL') && !copil.some((seat) => mayBe(seat, membership));
  return { sits: isKnown ? false : null, seats };
}

function mayBe({ college, category }: FactSeat, { colleges, categories }: Membership): boolean {
  return (colleges.length > 0 && college === null) || (categories.length > 0 && category === null);
}

/** Whether the scheme has a body of a type on the day; false only where its bodies are declared complete. */
export function hasBody(facts: RuleFacts, type: BodyType): boolean | null {
  if (facts.bodies.some((body) => body.type === type)) return true;
  return facts.completeParts.has('INSTANCES') ? false : null;
}
