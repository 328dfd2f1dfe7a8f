import { addCommonFields } from './common-fields.ts';
import type { TerritoryGraph } from './graph.ts';
import { addGroupingFields } from './groupings.ts';
import { addPostcodesField } from './postcodes.ts';
import { addCommuneField } from './whole-commune.ts';

export function addArrondissementFields(graph: TerritoryGraph): void {
  addCommonFields(graph, 'ARRONDISSEMENT_MUNICIPAL');
  addCommuneField(graph, 'ARRONDISSEMENT_MUNICIPAL');
  addGroupingFields(graph, 'ARRONDISSEMENT_MUNICIPAL');
  addPostcodesField(graph, 'ARRONDISSEMENT_MUNICIPAL');
}
