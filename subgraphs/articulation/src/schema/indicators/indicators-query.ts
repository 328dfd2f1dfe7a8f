import { territoryKey } from '@maillage/kit';
import type { ArticulationGraph } from '../graph.ts';
import { inSlices } from '../in-slices.ts';
import { shownTerritory } from '../territory-argument.ts';
import { indicatorOf, scopeArguments } from './arguments.ts';
import { indicatorType } from './indicator-type.ts';

/** `indicators`: the état des lieux, computed from the graph. */
export function addIndicatorsQuery(graph: ArticulationGraph): void {
  const { builder, model } = graph;
  builder.queryField('indicators', (t) =>
    t.field({
      type: [indicatorType(graph)],
      args: {
        ids: t.arg.idList({ description: 'Seulement les indicateurs de ces noms ; tous par défaut.' }),
        ...scopeArguments(graph, t.arg),
        asOf: t.arg({
          type: 'Date',
          description:
            'Ce jour-là ; aujourd’hui par défaut. Les réponses que porte une fiche ne sont pas datées et valent pour tout jour.',
        }),
      },
      description:
        'Les indicateurs de l’état des lieux des CLSM, calculés sur les CLSM actifs ce jour-là, les valeurs publiées à côté.',
      resolve: async (_, { ids, territory, asOf, provenance }, { today }) => {
        const asked = ids?.map(indicatorOf);
        const shown = shownTerritory(graph, territory);
        const found = await inSlices(model, () =>
          model.indicators({
            only: asked,
            asOf: asOf ?? today,
            territory: territory && territoryKey(territory),
            provenance,
          }),
        );
        return found.map((indicator) => ({ ...indicator, territory: shown }));
      },
    }),
  );
}
