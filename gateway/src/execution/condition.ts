import type { ConditionNode } from '../planning/executable-plan.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { PlanRun } from './plan-run.ts';
import { runNode } from './run-node.ts';

export function runCondition(node: ConditionNode, run: PlanRun): MaybePromise<void> {
  const chosen = run.variables[node.variable] === true ? node.whenTrue : node.whenFalse;
  if (chosen) return runNode(chosen, run);
}
