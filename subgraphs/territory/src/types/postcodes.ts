import type { CogLevel } from '@maillage/kit';
import { entryOf, type TerritoryGraph } from './graph.ts';

/** `postcodes` of a commune or an arrondissement municipal. */
export function addPostcodesField(graph: TerritoryGraph, level: CogLevel): void {
  graph.builder.objectField(graph.types[level], 'postcodes', (t) =>
    t.stringList({
      description: 'Codes postaux qui le desservent ; un code postal peut desservir plusieurs communes.',
      resolve: (ref) => [...entryOf(graph, ref).postcodes],
    }),
  );
}
