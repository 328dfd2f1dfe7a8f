import {
  mapNodes,
  type PageArgs,
  pageOfArray,
  partnerStub,
  readPage,
  schemeInterface,
  sharedType,
} from '@maillage/kit';
import type { SharedPartner, SharedPartnerQuestion } from '../../read-model/question/shared-partners.ts';
import { beginning, boundArgument } from '../arguments.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';
import { articulationSeat, seatOf } from '../seat.ts';

/** A shared partner as one of the schemes has it, and what was asked for. */
export interface SeenPartner {
  shared: SharedPartner;
  seenFrom: string;
  question: SharedPartnerQuestion;
}

/** `SharedPartner`: an organisation that this scheme and others seat. */
export const sharedPartnerType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SharedPartner', () =>
    graph.builder.objectRef<SeenPartner>('SharedPartner').implement({
      description: 'Une organisation qui siège à la fois dans ce dispositif et dans d’autres, un jour donné.',
      fields: (t) => ({
        partner: t.field({
          type: partnerStub(graph.builder),
          description: 'L’organisation.',
          resolve: ({ shared }) => ({ id: shared.partnerId }),
        }),
        seats: t.field({
          type: [articulationSeat(graph)],
          args: boundArgument(t.arg),
          description: 'Ses sièges, d’abord dans ce dispositif, puis dans les autres.',
          resolve: (seen, { first }) => beginning(seatsOf(graph, seen), first).map(seatOf),
        }),
        seatCount: t.int({
          description: 'Nombre de ces sièges.',
          resolve: (seen) => seatsOf(graph, seen).length,
        }),
        schemes: t.field({
          type: [schemeInterface(graph.builder, graph.kinds)],
          args: boundArgument(t.arg),
          description: 'Les autres dispositifs où elle siège : par type, puis par nom.',
          resolve: ({ shared }, { first }) => schemeReferences(graph, beginning(shared.schemeIds, first)),
        }),
        schemeCount: t.int({
          description: 'Nombre de ces autres dispositifs.',
          resolve: ({ shared }) => shared.schemeIds.length,
        }),
      }),
    }),
  );

const seatsOf = ({ model }: ArticulationGraph, { shared, seenFrom, question }: SeenPartner) =>
  model.sharedSeats(seenFrom, { ...question, partnerId: shared.partnerId });

/** The page asked for of the partners that a scheme shares. */
export function sharedPartnerPage(
  { model }: ArticulationGraph,
  { seenFrom, question }: Omit<SeenPartner, 'shared'>,
  page: PageArgs,
) {
  const found = model.sharedPartners(seenFrom, question);
  const shown = pageOfArray(found, readPage(page, 1), ({ partnerId }) => partnerId);
  return mapNodes(shown, (shared): SeenPartner => ({ shared, seenFrom, question }));
}
