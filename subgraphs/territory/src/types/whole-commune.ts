import type { CogLevel } from '@maillage/kit';
import { entryOf, found, type TerritoryGraph } from './graph.ts';

/** `commune` of what is a part of one. */
export function addCommuneField(graph: TerritoryGraph, level: CogLevel): void {
  graph.builder.objectField(graph.types[level], 'commune', (t) =>
    t.field({
      type: graph.types.COMMUNE,
      description: 'La commune entière, dont il est une partie.',
      resolve: (ref) => wholeOf(graph, entryOf(graph, ref).commune),
    }),
  );
}

function wholeOf(graph: TerritoryGraph, code: string | null) {
  const [commune] = found(graph, 'COMMUNE', [code]);
  if (!commune) throw new Error(`The COG of ${graph.cog.vintage} has a part of the unknown commune ${code}.`);
  return commune;
}
