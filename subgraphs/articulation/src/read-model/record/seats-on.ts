import { isWithin } from '@maillage/kit';
import { type SortedInts, sortedInts } from '../base/sorted-ints.ts';
import type { Day } from './ground-on.ts';
import type { SchemeNode, SeatNode } from './nodes.ts';

/** The seats of a scheme that hold on a day. */
export interface SeatsOnDay {
  /** Numbers of the partners that hold them. */
  partners: SortedInts;
  /** By the number of their partner, as the record lists them. */
  byPartner: ReadonlyMap<number, readonly SeatNode[]>;
}

export const seatsOn = (scheme: SchemeNode, day: Day): SeatsOnDay => day.world.memo.of(gather, scheme, day);

function gather({ seats }: SchemeNode, { date }: Day): SeatsOnDay {
  const held = seats.filter((seat) => isWithin(seat, date));
  const byPartner = Map.groupBy(held, ({ partner }) => partner);
  return { partners: sortedInts([...byPartner.keys()]), byPartner };
}
