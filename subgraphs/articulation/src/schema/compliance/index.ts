import type { ArticulationGraph } from '../graph.ts';
import { addComplianceField } from './compliance-field.ts';
import { addComplianceSummaryQuery } from './compliance-summary-query.ts';
import { addRuleSetsQuery } from './rule-sets-query.ts';

/** All that is asked about rules. */
export function addCompliance(graph: ArticulationGraph): void {
  addComplianceField(graph);
  addRuleSetsQuery(graph);
  addComplianceSummaryQuery(graph);
}
