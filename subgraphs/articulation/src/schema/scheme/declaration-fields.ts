import { schemeInterface } from '@maillage/kit';
import { questionArguments } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { linkType } from './link-type.ts';
import { summaryType } from './summary-type.ts';

/** `links` and `articulation`: what is declared, and beside it what the facts come to. */
export function addDeclarations(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceFields(schemeInterface(builder, kinds), (t) => ({
    links: t.field({
      type: [linkType(graph)],
      args: {
        ...questionArguments(graph, t.arg),
        ever: t.arg.boolean({ description: 'De tout temps, et non ce jour-là seulement.' }),
      },
      description: 'Les articulations déclarées ce jour-là, par lui ou envers lui.',
      resolve: ({ id }, { kinds: asked, asOf, ever }, { today }) =>
        model.links(id, { kinds: asked, asOf: asOf ?? today, ever }),
    }),
    articulation: t.field({
      type: [summaryType(graph)],
      args: {
        ...questionArguments(graph, t.arg),
        asOf: t.arg({
          type: 'Date',
          description: 'Ce jour-là ; aujourd’hui par défaut, et alors les actions de tout temps.',
        }),
      },
      description:
        'Faits et déclarations côte à côte, type par type : par défaut pour chaque autre type que le sien.',
      resolve: ({ id }, { kinds: asked, asOf }, { today }) =>
        model.articulation(id, { kinds: asked, asOf: asOf ?? today, actionsOn: asOf }),
    }),
  }));
}
