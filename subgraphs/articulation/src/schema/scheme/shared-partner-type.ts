import { partnerStub, schemeInterface, sharedType } from '@maillage/kit';
import type { SharedPartner } from '../../read-model/question/shared-partners.ts';
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
          description: 'Ses sièges, d’abord dans ce dispositif, puis dans les autres.',
          resolve: ({ seats }) => seats.map(seatOf),
        }),
        schemes: t.field({
          type: [schemeInterface(graph.builder, graph.kinds)],
          description: 'Les autres dispositifs où elle siège.',
          resolve: ({ schemeIds }) => schemeReferences(graph, schemeIds),
        }),
      }),
    }),
  );
