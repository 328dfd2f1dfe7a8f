import type { CogLevel, TerritoryOnDay } from '@maillage/kit';
import { entryOf, found, type TerritoryGraph } from './graph.ts';

/** `commune` of what is a part of one. */
export function addCommuneField(graph: TerritoryGraph, level: CogLevel): void {
  graph.builder.objectField(graph.types[level], 'commune', (t) =>
    t.field({
      type: graph.types.COMMUNE,
      description: 'La commune entière, dont il est une partie.',
      resolve: (ref) => wholeOf(graph, ref),
    }),
  );
}

function wholeOf(graph: TerritoryGraph, part: TerritoryOnDay): TerritoryOnDay {
  const { commune: code } = entryOf(graph, part);
  const [commune] = found(graph, { like: part, level: 'COMMUNE' }, [code]);
  if (!commune) throw new Error(`${part.level} ${part.code} is a part of the unknown commune ${code}.`);
  return commune;
}
