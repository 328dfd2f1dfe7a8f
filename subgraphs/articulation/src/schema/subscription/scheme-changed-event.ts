import { schemeInterface, sharedType } from '@maillage/kit';
import type { PlacedChange } from '../../feed/change-log.ts';
import { type ArticulationGraph, schemeReference } from '../graph.ts';
import { changeEntryType } from '../query/change-entry-type.ts';
import { positionCursor } from '../query/position-cursor.ts';

/** `SchemeChangedEvent`: one event of `schemeChanged`. */
export const schemeChangedEvent = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SchemeChangedEvent', () =>
    graph.builder.objectRef<PlacedChange>('SchemeChangedEvent').implement({
      description: 'Un changement d’un dispositif, au moment où le graphe en tient compte.',
      fields: (t) => ({
        cursor: t.string({
          description:
            'Curseur du changement : s’y abonner de nouveau, ou lire `changes`, reprend derrière lui.',
          resolve: ({ behind }) => positionCursor(behind),
        }),
        change: t.field({
          type: changeEntryType(graph),
          description: 'Le changement.',
          resolve: ({ change }) => change,
        }),
        scheme: t.field({
          type: schemeInterface(graph.builder, graph.kinds),
          nullable: true,
          description: 'Le dispositif, tel qu’il est à l’envoi ; vide s’il a été retiré.',
          resolve: ({ change }) => schemeReference(graph, change.id),
        }),
      }),
    }),
  );
