import type { ExecutableNode } from '../planning/executable-plan.ts';
import { runCondition } from './condition.ts';
import { startEntityFetch } from './entity-fetch.ts';
import { startFetch } from './fetch.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import { runParallel } from './parallel.ts';
import type { PlanRun } from './plan-run.ts';
import { runSequence } from './sequence.ts';

/** Merges what a fetch has brought into the run; synchronous, so that nothing else happens in between. */
export type Apply = () => void;

/** Starts a node's fetches at once; a promise is for the moment when only merging is left. */
export function startNode(node: ExecutableNode, run: PlanRun): MaybePromise<Apply> {
  switch (node.kind) {
    case 'Fetch':
      return startFetch(node, run);
    case 'EntityFetch':
      return startEntityFetch(node, run);
    case 'Sequence':
      return nothingAfter(runSequence(node, run));
    case 'Parallel':
      return nothingAfter(runParallel(node, run));
    case 'Condition':
      return nothingAfter(runCondition(node, run));
  }
}

function nothing(): void {}

function nothingAfter(done: MaybePromise<void>): MaybePromise<Apply> {
  return isPromise(done) ? done.then(() => nothing) : nothing;
}

export function runNode(node: ExecutableNode, run: PlanRun): MaybePromise<void> {
  const apply = startNode(node, run);
  return isPromise(apply) ? apply.then((ready) => ready()) : apply();
}
