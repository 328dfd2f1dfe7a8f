import { ERRORED } from '../planning/errored.ts';
import type { EntityInput } from '../planning/executable-plan.ts';
import type { Representation, ResponseObject } from '../planning/representation.ts';
import { markErrored } from './merge.ts';
import { forEachTarget } from './targets.ts';

/** The entities of one input, each asked for once, and the objects of the response that want them. */
export interface EntityBatch {
  input: EntityInput;
  representations: readonly Representation[];
  /** In response order, path after path; the same entity may be wanted in many places. */
  targets: readonly ResponseObject[];
  /** For each target, the position of its representation; -1 when it has none. */
  positions: readonly number[];
  /** How many of the targets belong to the first path. */
  firstPathTargets: number;
}

export function gatherEntities(input: EntityInput, data: ResponseObject): EntityBatch {
  const { represent, shape } = input;
  const representations: Representation[] = [];
  const targets: ResponseObject[] = [];
  const positions: number[] = [];
  const known = new Map<string, number>();
  let firstPathTargets = -1;
  for (const path of input.paths) {
    forEachTarget(data, path, (target) => {
      targets.push(target);
      const identity = represent.identify(target);
      if (typeof identity !== 'string') {
        if (identity === ERRORED) markErrored(target, shape);
        positions.push(-1);
        return;
      }
      let position = known.get(identity);
      if (position === undefined) {
        position = representations.length;
        known.set(identity, position);
        representations.push(represent.represent(target));
      }
      positions.push(position);
    });
    if (firstPathTargets < 0) firstPathTargets = targets.length;
  }
  return { input, representations, targets, positions, firstPathTargets };
}
