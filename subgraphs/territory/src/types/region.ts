import { addCommonFields } from './common-fields.ts';
import { entryOf, found, type TerritoryGraph } from './graph.ts';
import { addMembersField } from './members.ts';

export function addRegionFields(graph: TerritoryGraph): void {
  addCommonFields(graph, 'REGION');
  addMembersField(graph, 'REGION');
  graph.builder.objectField(graph.types.REGION, 'departements', (t) =>
    t.field({
      type: [graph.types.DEPARTEMENT],
      description: 'Ses départements, dans l’ordre des codes.',
      resolve: (ref) => found(graph, { like: ref, level: 'DEPARTEMENT' }, entryOf(graph, ref).departements),
    }),
  );
}
