import { partnerStub, schemeInterface, sharedType } from '@maillage/kit';
import type { SharedPartner } from '../../read-model/question/shared-partners.ts';
import { beginning, boundArgument } from '../arguments.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';
import { articulationSeat, seatOf } from '../seat.ts';

/** `SharedPartner`: an organisation that this scheme and others seat. */
export const sharedPartnerType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SharedPartner', () =>
    graph.builder.objectRef<SharedPartner>('SharedPartner').implement({
      description: 'Une organisation qui siège à la fois dans ce dispositif et dans d’autres, un jour donné.',
      fields: (t) => ({
        partner: t.field({
          type: partnerStub(graph.builder),
          description: 'L’organisation.',
          resolve: ({ partnerId }) => ({ id: partnerId }),
        }),
        seats: t.field({
          type: [articulationSeat(graph)],
          args: boundArgument(t.arg),
          description: 'Ses sièges, d’abord dans ce dispositif, puis dans les autres.',
          resolve: ({ seats }, { first }) => beginning(seats, first).map(seatOf),
        }),
        seatCount: t.int({ description: 'Nombre de ces sièges.', resolve: ({ seats }) => seats.length }),
        schemes: t.field({
          type: [schemeInterface(graph.builder, graph.kinds)],
          args: boundArgument(t.arg),
          description: 'Les autres dispositifs où elle siège : par type, puis par nom.',
          resolve: ({ schemeIds }, { first }) => schemeReferences(graph, beginning(schemeIds, first)),
        }),
        schemeCount: t.int({
          description: 'Nombre de ces autres dispositifs.',
          resolve: ({ schemeIds }) => schemeIds.length,
        }),
      }),
    }),
  );
