import { coordinates } from '../../read-model/record/coordinated-kinds.ts';
import type { FactSeat, RuleFacts } from '../rule-facts.ts';
import { type Presence, seatsOf } from './copil.ts';

/** Seats of the coordinator of a scheme of the kind. */
export const coordinatorSeats = (seats: readonly FactSeat[], kind: string): FactSeat[] =>
  seats.filter((seat) => coordinates(seat).includes(kind));

/**
 * Whether the coordinator of a scheme of the kind sits on the COPIL: by a seat that says so, else as the record answers
 * (`coordinatorsInCopil`), else by the complete composition. A coordination seat that names no scheme might be that one.
 */
export function coordinatorInCopil(facts: RuleFacts, kind: string): Presence {
  const copil = seatsOf(facts, 'COPIL');
  const seats = coordinatorSeats(copil, kind);
  if (seats.length > 0) return { sits: true, seats };
  const answered = facts.details.coordinatorsInCopil;
  if (kind !== 'CLSM' && Array.isArray(answered)) return { sits: answered.includes(kind), seats };
  const isKnown = facts.completeParts.has('SIEGES_COPIL') && !copil.some(mayCoordinate);
  return { sits: isKnown ? false : null, seats };
}

function mayCoordinate(seat: FactSeat): boolean {
  const isOpen = seat.college === 'COORDINATION' || seat.college === null;
  return isOpen && coordinates(seat).length === 0;
}
