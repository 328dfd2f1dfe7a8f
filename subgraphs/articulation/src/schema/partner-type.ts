import {
  connectionType,
  enumOf,
  nodeInterface,
  PARTNER_CATEGORIES,
  type PartnerCategory,
  pageArguments,
  schemeInterface,
  sharedType,
} from '@maillage/kit';
import { actionStub } from './action-stub.ts';
import { beginning, boundArgument, questionArguments } from './arguments.ts';
import { type ArticulationGraph, known, schemeReferences } from './graph.ts';
import { pageOfReferences } from './page-of-references.ts';
import { articulationSeat, seatOf } from './seat.ts';

/** `Partner` with where it sits and what it takes part in. Made before anything asks the kit for its stub of the same name. */
export const partnerType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'Partner', () => {
    const { builder, kinds, model } = graph;
    const partner = builder.objectRef<{ id: string }>('Partner');
    partner.implement({
      description:
        'Une organisation que des dispositifs rencontrent : hôpital, association, commune, délégation… jamais une personne.',
      interfaces: [nodeInterface(builder)],
      fields: (t) => ({
        id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
        name: t.string({
          shareable: true,
          description: 'Nom.',
          resolve: ({ id }) => known(model.partner(id), id).name,
        }),
        category: t.field({
          type: enumOf(builder, PARTNER_CATEGORIES),
          shareable: true,
          description: 'Catégorie.',
          resolve: ({ id }) => known(model.partner(id), id).category as PartnerCategory,
        }),
        seats: t.field({
          type: [articulationSeat(graph)],
          args: { ...questionArguments(graph, t.arg), ...boundArgument(t.arg) },
          description: 'Ses sièges ce jour-là, par dispositif ; un dispositif terminé n’en a plus.',
          resolve: ({ id }, { kinds: asked, asOf, first }, { today }) =>
            beginning(model.partnerSeats(id, { kinds: asked, asOf: asOf ?? today }), first).map(seatOf),
        }),
        seatCount: t.int({
          args: questionArguments(graph, t.arg),
          description: 'Nombre de ces sièges.',
          resolve: ({ id }, { kinds: asked, asOf }, { today }) =>
            model.partnerSeats(id, { kinds: asked, asOf: asOf ?? today }).length,
        }),
        schemes: t.field({
          type: [schemeInterface(builder, kinds)],
          args: { ...questionArguments(graph, t.arg), ...boundArgument(t.arg) },
          description: 'Les dispositifs où il siège ce jour-là : par type, puis par nom.',
          resolve: ({ id }, { kinds: asked, asOf, first }, { today }) => {
            const ids = model.partnerSchemes(id, { kinds: asked, asOf: asOf ?? today });
            return schemeReferences(graph, beginning(ids, first));
          },
        }),
        schemeCount: t.int({
          args: questionArguments(graph, t.arg),
          description: 'Nombre de ces dispositifs.',
          resolve: ({ id }, { kinds: asked, asOf }, { today }) =>
            model.partnerSchemes(id, { kinds: asked, asOf: asOf ?? today }).length,
        }),
        actions: t.field({
          type: connectionType(builder, 'Action', actionStub(graph)),
          args: pageArguments(t.arg),
          description: 'Les actions auxquelles il prend part, par titre.',
          resolve: ({ id }, args) => pageOfReferences(model.partnerActions(id), args),
        }),
      }),
    });
    builder.asEntity(partner, {
      key: builder.selection<{ id: string }>('id'),
      resolveReference: ({ id }) => ({ id }),
    });
    return partner;
  });
