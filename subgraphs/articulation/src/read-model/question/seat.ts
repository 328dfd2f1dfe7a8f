import type { BodyType, College, Period } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import type { SeatNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import type { World } from '../world.ts';

/** A partner's seat in a body of a scheme. */
export interface Seat extends Period {
  /** Place among the seats of its scheme's record. */
  position: number;
  schemeId: string;
  kind: string;
  partnerId: string;
  body: BodyType;
  role: string | null;
  college: College | null;
  presides: boolean;
}

export function toSeat({ partnerIds }: World, seat: SeatNode): Seat {
  const { scheme, partner, named: _, coordinates: __, ...own } = seat;
  return {
    schemeId: scheme.id,
    kind: scheme.definition.code,
    partnerId: partnerIds.textOf(partner),
    ...own,
  };
}

/** By scheme, then as the scheme's record lists them. */
export const bySeatOrder = inTurn<SeatNode>(
  (a, b) => bySchemeOrder(a.scheme, b.scheme),
  (a, b) => a.position - b.position,
);
