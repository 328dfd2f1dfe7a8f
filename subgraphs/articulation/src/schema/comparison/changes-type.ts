import { territoryInterface } from '@maillage/kit';
import type { ArticulationGraph } from '../graph.ts';
import { type ChangesRef, changesRef } from './changes-ref.ts';
import { addDeclarationChanges, addFactChanges } from './fact-changes.ts';
import { addSchemeChanges } from './scheme-changes.ts';

/** `ArticulationChanges`, for the query that answers it: every list of it in pages, counted. */
export function articulationChangesType(graph: ArticulationGraph): ChangesRef {
  const { builder, kinds } = graph;
  const changes = changesRef(graph);
  changes.implement({
    description: 'Ce qui distingue l’articulation d’un territoire entre deux jours.',
    fields: (t) => ({
      territory: t.field({
        type: territoryInterface(builder, kinds),
        nullable: true,
        description: 'Le territoire ; vide quand il n’est pas connu.',
        resolve: ({ territory }) => territory,
      }),
      from: t.expose('from', { type: 'Date', description: 'Le premier jour.' }),
      to: t.expose('to', { type: 'Date', description: 'Le second jour.' }),
    }),
  });
  addSchemeChanges(graph, changes);
  addFactChanges(graph, changes);
  addDeclarationChanges(graph, changes);
  return changes;
}
