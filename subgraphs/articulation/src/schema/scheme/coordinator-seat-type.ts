import { schemeInterface, schemeKindEnum, sharedType } from '@maillage/kit';
import type { CoordinatorSeat } from '../../read-model/question/coordinator-seats.ts';
import { type ArticulationGraph, schemeReference } from '../graph.ts';
import { articulationSeat, seatOf } from '../seat.ts';

/** `CoordinatorSeat`: a scheme's coordination in a body of another. */
export const coordinatorSeatType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'CoordinatorSeat', () => {
    const { builder, kinds } = graph;
    return builder.objectRef<CoordinatorSeat>('CoordinatorSeat').implement({
      description:
        'Un siège tenu dans une instance d’un dispositif au titre de la coordination d’un autre, comme son rôle le dit.',
      fields: (t) => ({
        seat: t.field({
          type: articulationSeat(graph),
          description: 'Le siège.',
          resolve: ({ seat }) => seatOf(seat),
        }),
        here: t.exposeBoolean('here', {
          description: 'Il est dans une instance de ce dispositif ; sinon dans celle de l’autre.',
        }),
        coordinatedKind: t.expose('coordinatedKind', {
          type: schemeKindEnum(builder, kinds),
          description: 'Type du dispositif coordonné, que le rôle nomme.',
        }),
        coordinated: t.field({
          type: schemeInterface(builder, kinds),
          nullable: true,
          description:
            'Le dispositif coordonné : le seul de ce type, en cours, que porte l’organisation qui tient le siège et dont le périmètre recouvre de façon certaine celui où elle siège. Vide quand il n’y en a pas, ou plusieurs.',
          resolve: ({ coordinatedId }) =>
            coordinatedId === null ? null : schemeReference(graph, coordinatedId),
        }),
      }),
    });
  });
