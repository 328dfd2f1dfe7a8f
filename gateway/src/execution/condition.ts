import type { ConditionNode } from '../planning/executable-plan.ts';
import type { PlanRun } from './plan-run.ts';
import { runNode } from './run-node.ts';

export async function runCondition(node: ConditionNode, run: PlanRun): Promise<void> {
  const chosen = run.variables[node.variable] === true ? node.whenTrue : node.whenFalse;
  if (chosen) await runNode(chosen, run);
}
