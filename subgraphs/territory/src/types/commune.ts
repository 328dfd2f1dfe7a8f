import { addCommonFields } from './common-fields.ts';
import type { TerritoryGraph } from './graph.ts';
import { addGroupingFields } from './groupings.ts';
import { addPostcodesField } from './postcodes.ts';

export function addCommuneFields(graph: TerritoryGraph): void {
  const { builder, cog, types } = graph;
  addCommonFields(graph, 'COMMUNE');
  addGroupingFields(graph, 'COMMUNE');
  addPostcodesField(graph, 'COMMUNE');
  builder.objectFields(types.COMMUNE, (t) => ({
    arrondissements: t.field({
      type: [types.ARRONDISSEMENT_MUNICIPAL],
      description: 'Ses arrondissements municipaux : ceux de Paris, de Lyon ou de Marseille, aucun ailleurs.',
      resolve: (ref) => cog.members(ref),
    }),
    delegated: t.field({
      type: [types.COMMUNE_DELEGUEE],
      description: 'Ses communes déléguées et associées.',
      resolve: (ref) => cog.delegated(ref.code),
    }),
  }));
}
