import { schemeInterface, sharedType } from '@maillage/kit';
import { beginning, boundArgument } from '../arguments.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';

/** Somebody under the id that `Coordinator` has, and the other schemes that this person coordinates. */
export interface SharedCoordinatorOf {
  id: string;
  schemeIds: readonly string[];
}

/** `SharedCoordinator`: a person who coordinates this scheme and others. */
export const sharedCoordinatorType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SharedCoordinator', () =>
    graph.builder.objectRef<SharedCoordinatorOf>('SharedCoordinator').implement({
      description: 'Une personne qui coordonne à la fois ce dispositif et d’autres, un jour donné.',
      fields: (t) => ({
        id: t.exposeID('id', {
          description: 'Identifiant opaque, celui de `coordinators` ; il ne dit pas qui elle est.',
        }),
        schemes: t.field({
          type: [schemeInterface(graph.builder, graph.kinds)],
          args: boundArgument(t.arg),
          description: 'Les autres dispositifs qu’elle coordonne : par type, puis par nom.',
          resolve: ({ schemeIds }, { first }) => schemeReferences(graph, beginning(schemeIds, first)),
        }),
        schemeCount: t.int({
          description: 'Nombre de ces autres dispositifs.',
          resolve: ({ schemeIds }) => schemeIds.length,
        }),
      }),
    }),
  );
