import { addCommonFields } from './common-fields.ts';
import type { TerritoryGraph } from './graph.ts';
import { addMembersField } from './members.ts';

export function addDepartementFields(graph: TerritoryGraph): void {
  addCommonFields(graph, 'DEPARTEMENT');
  addMembersField(graph, 'DEPARTEMENT');
}
