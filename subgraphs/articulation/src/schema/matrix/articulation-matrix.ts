import { schemeKindEnum, territoryKey, territoryRefInput } from '@maillage/kit';
import type { ArticulationMatrix } from '../../read-model/matrix/articulation-matrix.ts';
import type { ArticulationGraph } from '../graph.ts';
import { inSlices } from '../in-slices.ts';
import { type PlaceAndDay, placeAndDayFields } from '../place-and-day-fields.ts';
import { shownTerritory } from '../territory-argument.ts';
import { matrixCellType } from './cell-type.ts';

interface MatrixOf extends ArticulationMatrix, PlaceAndDay {}

/** `articulationMatrix`: kinds by kinds, for a territory and a day. */
export function addArticulationMatrixQuery(graph: ArticulationGraph): void {
  const { builder, model } = graph;
  builder.queryField('articulationMatrix', (t) =>
    t.field({
      type: matrixType(graph),
      args: {
        territory: t.arg({
          type: territoryRefInput(builder),
          description:
            'Seulement les dispositifs dont le périmètre touche de façon certaine ce territoire ; tous par défaut.',
        }),
        asOf: t.arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }),
      },
      description: 'L’articulation des dispositifs en cours, type par type.',
      resolve: async (_, { territory, asOf }, { today }): Promise<MatrixOf> => {
        const shown = shownTerritory(graph, territory);
        const day = asOf ?? today;
        const key = territory && territoryKey(territory);
        const matrix = await inSlices(model, () => model.articulationMatrix({ asOf: day, territory: key }));
        return { ...matrix, asOf: day, territory: shown };
      },
    }),
  );
}

function matrixType(graph: ArticulationGraph) {
  const { builder, kinds } = graph;
  const counts = builder
    .objectRef<ArticulationMatrix['schemes'][number]>('ArticulationMatrixCount')
    .implement({
      description: 'Un nombre de dispositifs d’un type.',
      fields: (t) => ({
        kind: t.expose('kind', { type: schemeKindEnum(builder, kinds), description: 'Type.' }),
        count: t.exposeInt('count', { description: 'Nombre de dispositifs non terminés.' }),
      }),
    });
  return builder.objectRef<MatrixOf>('ArticulationMatrix').implement({
    description: 'L’articulation des dispositifs, type par type, sur un territoire et un jour.',
    fields: (t) => ({
      ...placeAndDayFields(graph, t),
      schemes: t.expose('schemes', { type: [counts], description: 'Combien de dispositifs, par type.' }),
      cells: t.field({
        type: [matrixCellType(graph)],
        description: 'Une case par paire de types, un type avec lui-même compris.',
        resolve: ({ cells, details }) => cells.map((cell) => ({ ...cell, details: () => details(cell) })),
      }),
    }),
  });
}
