import { connectionType, pageArguments, readPage, schemeKindEnum, territoryRefInput } from '@maillage/kit';
import type { PlacedChange } from '../../feed/change-log.ts';
import type { ArticulationGraph } from '../graph.ts';
import { changeEntryType } from './change-entry-type.ts';
import { positionCursor, readPosition } from './position-cursor.ts';
import { wantedChanges } from './wanted-changes.ts';

/** `changes`: what has happened to the records of the whole graph since a cursor; `changesCursor`: the cursor of now. */
export function addChangesQuery(graph: ArticulationGraph): void {
  const { builder, kinds, log } = graph;
  builder.queryField('changesCursor', (t) =>
    t.string({
      description:
        'Le curseur de l’instant : pris avant de lire l’état du graphe, il fait que `changes` et `schemeChanged` reprennent sans rien manquer.',
      resolve: () => positionCursor(log.end()),
    }),
  );
  builder.queryField('changes', (t) =>
    t.field({
      type: connectionType(builder, 'ChangeEntry', changeEntryType(graph)),
      args: {
        kinds: t.arg({
          type: [schemeKindEnum(builder, kinds)],
          description: 'Seulement les fiches de dispositifs de ces types.',
        }),
        territory: t.arg({
          type: territoryRefInput(builder),
          description:
            'Seulement les fiches de dispositifs dont un périmètre, passé, présent ou à venir, touche de façon certaine ce territoire.',
        }),
        ...pageArguments(t.arg),
      },
      description:
        'Les changements de fiches, du plus ancien au plus récent. Qui reprend derrière son dernier curseur n’en manque aucun.',
      resolve: (_, { kinds: asked, territory, ...args }, { today }) => {
        const page = readPage(args, 1);
        const keep = wantedChanges(graph, { kinds: asked, territory, today });
        const read = log.read({ after: readPosition(page.after?.[0]), first: page.first, keep });
        return {
          nodes: read.changes.map(({ change }) => change),
          cursorAt: (index) => positionCursor((read.changes[index] as PlacedChange).behind),
          hasNextPage: read.hasMore,
          hasPreviousPage: page.after !== null,
          totalCount: async () => log.count(keep),
        };
      },
    }),
  );
}
