import type { SequenceNode } from '../planning/executable-plan.ts';
import type { PlanRun } from './plan-run.ts';
import { runNode } from './run-node.ts';

/** Each node sees what those before it have brought. */
export async function runSequence({ nodes }: SequenceNode, run: PlanRun): Promise<void> {
  for (const node of nodes) await runNode(node, run);
}
