import type { ParallelNode } from '../planning/executable-plan.ts';
import type { PlanRun } from './plan-run.ts';
import { startNode } from './run-node.ts';

/** All nodes start together; results are merged in the plan's order, so that no answer depends on who was first. */
export async function runParallel({ nodes }: ParallelNode, run: PlanRun): Promise<void> {
  for (const apply of await Promise.all(nodes.map((node) => startNode(node, run)))) apply();
}
