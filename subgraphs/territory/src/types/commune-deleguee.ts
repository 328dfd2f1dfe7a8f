import { addCommonFields } from './common-fields.ts';
import type { TerritoryGraph } from './graph.ts';
import { addGroupingFields } from './groupings.ts';
import { addCommuneField } from './whole-commune.ts';

export function addCommuneDelegueeFields(graph: TerritoryGraph): void {
  addCommonFields(graph, 'COMMUNE_DELEGUEE');
  addCommuneField(graph, 'COMMUNE_DELEGUEE');
  addGroupingFields(graph, 'COMMUNE_DELEGUEE');
}
