import { addCommonFields } from './common-fields.ts';
import { entryOf, found, type TerritoryGraph } from './graph.ts';
import { addMembersField } from './members.ts';

export function addEptFields(graph: TerritoryGraph): void {
  addCommonFields(graph, 'EPT');
  addMembersField(graph, 'EPT');
  graph.builder.objectField(graph.types.EPT, 'epci', (t) =>
    t.field({
      type: graph.types.EPCI,
      nullable: true,
      description: 'La Métropole du Grand Paris, dont il fait partie.',
      resolve: (ref) => found(graph, { like: ref, level: 'EPCI' }, [entryOf(graph, ref).epci])[0],
    }),
  );
}
