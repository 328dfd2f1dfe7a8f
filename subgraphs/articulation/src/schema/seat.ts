import { type SeatOf, schemeInterface, seatType } from '@maillage/kit';
import type { Seat } from '../read-model/question/seat.ts';
import type { ArticulationGraph } from './graph.ts';

/** This subgraph's type behind the `Seat` that clients see. */
export const articulationSeat = ({ builder, kinds }: ArticulationGraph) =>
  seatType(builder, { kinds, name: 'ArticulationSeat', scheme: schemeInterface(builder, kinds) });

export const seatOf = ({ schemeId, kind, ...seat }: Seat): SeatOf => ({
  ...seat,
  scheme: { id: schemeId, kind },
});
