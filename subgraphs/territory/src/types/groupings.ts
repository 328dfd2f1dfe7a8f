import type { CogLevel } from '@maillage/kit';
import { entryOf, found, type TerritoryGraph } from './graph.ts';

/** `epci` and `ept` of what lies inside one: a commune, or a part of a commune. */
export function addGroupingFields(graph: TerritoryGraph, level: CogLevel): void {
  graph.builder.objectFields(graph.types[level], (t) => ({
    epci: t.field({
      type: graph.types.EPCI,
      nullable: true,
      description: 'L’intercommunalité à fiscalité propre ; quatre communes insulaires n’en ont pas.',
      resolve: (ref) => found(graph, { like: ref, level: 'EPCI' }, [entryOf(graph, ref).epci])[0],
    }),
    ept: t.field({
      type: graph.types.EPT,
      nullable: true,
      description:
        'L’établissement public territorial, à l’intérieur de la Métropole du Grand Paris ; vide ailleurs et à Paris.',
      resolve: (ref) => found(graph, { like: ref, level: 'EPT' }, [entryOf(graph, ref).ept])[0],
    }),
  }));
}
