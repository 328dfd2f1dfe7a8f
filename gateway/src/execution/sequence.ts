import type { SequenceNode } from '../planning/executable-plan.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import type { PlanRun } from './plan-run.ts';
import { runNode } from './run-node.ts';

/** Each node sees what those before it have brought. */
export function runSequence(sequence: SequenceNode, run: PlanRun, first = 0): MaybePromise<void> {
  const { nodes } = sequence;
  for (let index = first; index < nodes.length; index++) {
    const done = runNode(nodes[index] as SequenceNode['nodes'][number], run);
    if (isPromise(done)) return done.then(() => runSequence(sequence, run, index + 1));
  }
}
