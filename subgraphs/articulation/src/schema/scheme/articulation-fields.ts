import type { ArticulationGraph } from '../graph.ts';
import { addCoordinationFields } from './coordination-fields.ts';
import { addDeclarations } from './declaration-fields.ts';
import { addJointActions } from './joint-action-field.ts';
import { addOverlapFields } from './overlap-fields.ts';
import { addSharedDiagnoses } from './shared-diagnosis-field.ts';
import { addSharedPartners } from './shared-partner-field.ts';

/** What this subgraph alone tells of every scheme: how it articulates with others. The kinds' types have it from the interface. */
export function addArticulationFields(graph: ArticulationGraph): void {
  addOverlapFields(graph);
  addSharedPartners(graph);
  addJointActions(graph);
  addCoordinationFields(graph);
  addSharedDiagnoses(graph);
  addDeclarations(graph);
}
