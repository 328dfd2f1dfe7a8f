import { territoryKey } from '@maillage/kit';
import type { ArticulationGraph } from '../graph.ts';
import { inSlices } from '../in-slices.ts';
import { shownTerritory } from '../territory-argument.ts';
import { checkSpan, indicatorOf, scopeArguments } from './arguments.ts';
import { indicatorType } from './indicator-type.ts';

/** `indicatorSeries`: one indicator over years. */
export function addIndicatorSeriesQuery(graph: ArticulationGraph): void {
  const { builder, model } = graph;
  builder.queryField('indicatorSeries', (t) =>
    t.field({
      type: [indicatorType(graph)],
      args: {
        id: t.arg.id({ required: true, description: 'Nom de l’indicateur.' }),
        ...scopeArguments(graph, t.arg),
        from: t.arg.int({ required: true, description: 'Première année.' }),
        to: t.arg.int({ required: true, description: 'Dernière année ; cinquante années au plus.' }),
      },
      description:
        'Un indicateur au 1er octobre de chaque année, jour de clôture de l’enquête de 2022. Les réponses que porte une fiche ne sont pas datées : une série ne montre que les changements des faits datés.',
      resolve: async (_, { id, territory, from, to, provenance }) => {
        const indicator = indicatorOf(id);
        checkSpan(from, to);
        const shown = shownTerritory(graph, territory);
        const scope = { territory: territory && territoryKey(territory), provenance };
        const found = await inSlices(model, () => model.indicatorSeries({ indicator, from, to, ...scope }));
        return found.map((measured) => ({ ...measured, territory: shown }));
      },
    }),
  );
}
