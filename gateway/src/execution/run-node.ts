import type { ExecutableNode } from '../planning/executable-plan.ts';
import { runCondition } from './condition.ts';
import { startEntityFetch } from './entity-fetch.ts';
import { startFetch } from './fetch.ts';
import { runParallel } from './parallel.ts';
import type { PlanRun } from './plan-run.ts';
import { runSequence } from './sequence.ts';

/** Merges what a fetch has brought into the run; synchronous, so that nothing else happens in between. */
export type Apply = () => void;

/** Starts a node's fetches at once; the promise is for the moment when only merging is left. */
export async function startNode(node: ExecutableNode, run: PlanRun): Promise<Apply> {
  switch (node.kind) {
    case 'Fetch':
      return startFetch(node, run);
    case 'EntityFetch':
      return startEntityFetch(node, run);
    case 'Sequence':
      await runSequence(node, run);
      return nothing;
    case 'Parallel':
      await runParallel(node, run);
      return nothing;
    case 'Condition':
      await runCondition(node, run);
      return nothing;
  }
}

function nothing(): void {}

export async function runNode(node: ExecutableNode, run: PlanRun): Promise<void> {
  const apply = await startNode(node, run);
  apply();
}
