import { type IsoDate, isWithin } from '@maillage/kit';
import { toSeat } from '../../read-model/question/seat.ts';
import type { SeatNode } from '../../read-model/record/nodes.ts';
import type { World } from '../../read-model/world.ts';
import type { FactSeat } from '../rule-facts.ts';

/** Those of the seats that are held on the day, with what the model knows of who holds them. */
export function seatsOn(world: World, seats: readonly SeatNode[], date: IsoDate): FactSeat[] {
  return seats
    .filter((seat) => isWithin(seat, date))
    .map((seat) => {
      const partner = world.partners.get(seat.partner);
      return {
        ...toSeat(world, seat),
        category: partner?.category ?? null,
        partnerName: partner?.name ?? null,
      };
    });
}
