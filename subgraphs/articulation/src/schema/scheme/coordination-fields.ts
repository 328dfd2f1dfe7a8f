import {
  BODY_TYPES,
  compareText,
  connectionType,
  enumOf,
  pageOfArray,
  readPage,
  schemeInterface,
} from '@maillage/kit';
import { inTurn } from '../../read-model/base/compare.ts';
import { askedTerritory, pagedFactArguments, withArgument } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { coordinatorSeatType } from './coordinator-seat-type.ts';
import { type SharedCoordinatorOf, sharedCoordinatorType } from './shared-coordinator-type.ts';

/** As the model has them; among equals by the public id, since the order of keys would tell of the keys. */
const byReach = inTurn<SharedCoordinatorOf>(
  (a, b) => b.schemeIds.length - a.schemeIds.length,
  (a, b) => compareText(a.id, b.id),
);

/** `sharedCoordinators` and `coordinatorSeats`. */
export function addCoordinationFields(graph: ArticulationGraph): void {
  const { builder, kinds, model, coordinatorId } = graph;
  builder.interfaceFields(schemeInterface(builder, kinds), (t) => ({
    sharedCoordinators: t.field({
      type: connectionType(builder, 'SharedCoordinator', sharedCoordinatorType(graph)),
      args: { ...withArgument(t.arg), ...pagedFactArguments(graph, t.arg) },
      description:
        'Les personnes qui le coordonnent et en coordonnent d’autres, ce jour-là, sans dire qui elles sont : d’abord qui en coordonne le plus d’autres.',
      resolve: ({ id }, { with: withScheme, asOf, territory, first, after, kinds: asked }, { today }) => {
        const territoryAsked = askedTerritory(territory);
        const question = { kinds: asked, withScheme, territory: territoryAsked, asOf: asOf ?? today };
        const found = model
          .sharedCoordinators(id, question)
          .map(({ holderKey, schemeIds }) => ({ id: coordinatorId(holderKey), schemeIds }))
          .sort(byReach);
        return pageOfArray(found, readPage({ first, after }, 1), (shared) => shared.id);
      },
    }),
    coordinatorSeats: t.field({
      type: connectionType(builder, 'CoordinatorSeat', coordinatorSeatType(graph)),
      args: {
        ...withArgument(t.arg),
        bodies: t.arg({
          type: [enumOf(builder, BODY_TYPES)],
          description: 'Seulement les sièges dans ces instances ; toutes par défaut.',
        }),
        ...pagedFactArguments(graph, t.arg),
      },
      description:
        'Les sièges que la coordination de l’un tient ce jour-là dans une instance de l’autre : ceux d’ici, par dispositif coordonné, puis ceux que la sienne tient ailleurs. « with » et « territory » écartent ceux dont rien ne dit quel dispositif ils représentent.',
      resolve: ({ id }, { with: withScheme, asOf, territory, first, after, ...asked }, { today }) => {
        const found = model.coordinatorSeats(id, {
          ...asked,
          withScheme,
          territory: askedTerritory(territory),
          asOf: asOf ?? today,
        });
        return pageOfArray(
          found,
          readPage({ first, after }, 1),
          ({ seat, coordinatedKind }) => `${seat.schemeId} ${seat.position} ${coordinatedKind}`,
        );
      },
    }),
  }));
}
