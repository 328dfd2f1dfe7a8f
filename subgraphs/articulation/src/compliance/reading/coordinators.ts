import { searchKey } from '@maillage/kit';
import type { FactSeat, RuleFacts } from '../rule-facts.ts';
import { type Presence, seatsOf } from './copil.ts';

/** How the role of a scheme's coordinator names the scheme: abbreviation and name (DOMAIN.md §1), compared as search keys. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CLSM: ['CLSM', 'Conseil local de santé mentale'],
  CLS: ['CLS', 'Contrat local de santé'],
  ASV: ['ASV', 'Atelier santé ville'],
  PTSM: ['PTSM', 'Projet territorial de santé mentale'],
  CPTS: ['CPTS', 'Communauté professionnelle territoriale de santé'],
  DAC: ['DAC', 'Dispositif d’appui à la coordination'],
};
const KEYS = Object.entries(NAMES).map(([kind, names]) => ({ kind, keys: names.map(searchKey) }));

/** Kinds whose coordinator a seat is for; empty when its role names none. */
export function coordinates({ role, college }: Pick<FactSeat, 'role' | 'college'>): string[] {
  const key = ` ${searchKey(role ?? '')} `;
  if (college !== 'COORDINATION' && !key.includes(' coord')) return [];
  return KEYS.filter(({ keys }) => keys.some((name) => key.includes(` ${name} `))).map(({ kind }) => kind);
}

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
