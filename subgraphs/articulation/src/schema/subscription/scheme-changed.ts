import { publicError, readPage, schemeKindEnum, territoryRefInput } from '@maillage/kit';
import type { Followed } from '../../feed/follower.ts';
import type { ArticulationGraph } from '../graph.ts';
import { readPosition } from '../query/position-cursor.ts';
import { wantedChanges } from '../query/wanted-changes.ts';
import { schemeChangedEvent } from './scheme-changed-event.ts';

/** `schemeChanged`: the changes of schemes as they come, from a cursor on. */
export function addSchemeChangedSubscription(graph: ArticulationGraph): void {
  const { builder, kinds, followers } = graph;
  builder.subscriptionType({ description: 'Ce que le graphe envoie de lui-même, au fil des événements.' });
  builder.subscriptionField('schemeChanged', (t) =>
    t.field({
      type: schemeChangedEvent(graph),
      args: {
        kinds: t.arg({
          type: [schemeKindEnum(builder, kinds)],
          description: 'Seulement les dispositifs de ces types.',
        }),
        territory: t.arg({
          type: territoryRefInput(builder),
          description:
            'Seulement les dispositifs dont un périmètre, passé, présent ou à venir, touche de façon certaine ce territoire.',
        }),
        after: t.arg.string({
          description:
            'Curseur derrière lequel reprendre, d’un événement, de `changes` ou de `changesCursor` ; sans lui, à partir de maintenant.',
        }),
      },
      description:
        'Les changements de dispositifs : d’abord ceux qui ont suivi le curseur, puis chacun dès qu’il arrive, sans manque ni doublon. Un client qui ne lit plus est écarté (SUBSCRIBER_TOO_SLOW) et reprend par son dernier curseur.',
      subscribe: (_, { after, ...wanted }, { today }) => {
        const from = after == null ? null : readPosition(readPage({ after }, 1).after?.[0]);
        const question = () => {
          const isWanted = wantedChanges(graph, { ...wanted, today });
          return (change: Parameters<typeof isWanted>[0]) => change.entity === 'SCHEME' && isWanted(change);
        };
        question();
        return followers.follow(from, question);
      },
      resolve: (event: Followed) => {
        if (event !== 'TOO_SLOW') return event;
        throw publicError(
          'SUBSCRIBER_TOO_SLOW',
          'Trop de changements attendaient d’être lus : reprenez derrière le dernier curseur reçu.',
        );
      },
    }),
  );
}
