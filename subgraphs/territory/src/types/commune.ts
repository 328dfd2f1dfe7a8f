import { addCommonFields } from './common-fields.ts';
import { onDayOf, type TerritoryGraph, vintageOf } from './graph.ts';
import { addGroupingFields } from './groupings.ts';
import { addHistoryFields } from './history.ts';
import { addPositionFields } from './position.ts';
import { addPostcodesField } from './postcodes.ts';

export function addCommuneFields(graph: TerritoryGraph): void {
  const { builder, types } = graph;
  addCommonFields(graph, 'COMMUNE');
  addGroupingFields(graph, 'COMMUNE');
  addPostcodesField(graph, 'COMMUNE');
  addHistoryFields(graph);
  addPositionFields(graph);
  builder.objectFields(types.COMMUNE, (t) => ({
    arrondissements: t.field({
      type: [types.ARRONDISSEMENT_MUNICIPAL],
      description: 'Ses arrondissements municipaux : ceux de Paris, de Lyon ou de Marseille, aucun ailleurs.',
      resolve: (ref) => onDayOf(ref, vintageOf(graph, ref)?.members(ref) ?? []),
    }),
    delegated: t.field({
      type: [types.COMMUNE_DELEGUEE],
      description: 'Ses communes déléguées et associées.',
      resolve: (ref) => onDayOf(ref, vintageOf(graph, ref)?.delegated(ref.code) ?? []),
    }),
  }));
}
