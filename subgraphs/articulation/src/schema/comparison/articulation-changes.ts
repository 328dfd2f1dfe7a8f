import { badUserInput, type IsoDate, territoryKey, territoryRefInput } from '@maillage/kit';
import type { ArticulationGraph } from '../graph.ts';
import { shownTerritory } from '../territory-argument.ts';
import type { ChangesOf } from './changes-ref.ts';
import { articulationChangesType } from './changes-type.ts';

/** `articulationChanges`: a territory's articulation on one day beside that of another. */
export function addArticulationChangesQuery(graph: ArticulationGraph): void {
  const { builder, model } = graph;
  builder.queryField('articulationChanges', (t) =>
    t.field({
      type: articulationChangesType(graph),
      args: {
        territory: t.arg({
          type: territoryRefInput(builder),
          required: true,
          description:
            'Les dispositifs non terminés dont le périmètre touche de façon certaine ce territoire, l’un ou l’autre jour.',
        }),
        from: t.arg({ type: 'Date', required: true, description: 'Le premier jour.' }),
        to: t.arg({ type: 'Date', required: true, description: 'Le second jour, pas avant le premier.' }),
      },
      description: 'Ce qui distingue l’articulation d’un territoire entre deux jours.',
      resolve: (_, { territory, from, to }): ChangesOf => {
        const shown = shownTerritory(graph, territory);
        checkOrder(from, to);
        const changes = model.articulationChanges({ territory: territoryKey(territory), from, to });
        return { ...changes, territory: shown, from, to };
      },
    }),
  );
}

/** @throws BAD_USER_INPUT when the second day is before the first */
function checkOrder(from: IsoDate, to: IsoDate): void {
  if (from <= to) return;
  throw badUserInput(`« to » attend un jour qui ne soit pas avant « from » ; reçu : ${from} puis ${to}.`);
}
