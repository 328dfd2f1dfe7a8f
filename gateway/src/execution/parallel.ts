import type { ParallelNode } from '../planning/executable-plan.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import type { PlanRun } from './plan-run.ts';
import { type Apply, startNode } from './run-node.ts';

/** All nodes start together; results are merged in the plan's order, so that no answer depends on who was first. */
export function runParallel({ nodes }: ParallelNode, run: PlanRun): MaybePromise<void> {
  const started = nodes.map((node) => startNode(node, run));
  if (started.some(isPromise)) return Promise.all(started).then(applyAll);
  applyAll(started as Apply[]);
}

function applyAll(ready: readonly Apply[]): void {
  for (const apply of ready) apply();
}
