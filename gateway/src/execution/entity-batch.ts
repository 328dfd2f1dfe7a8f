import { ERRORED } from '../planning/errored.ts';
import type { EntityInput } from '../planning/executable-plan.ts';
import type { Representation } from '../planning/representation.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
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
  const representations = input.beginRepresentations();
  const targets: ResponseObject[] = [];
  const positions: number[] = [];
  let firstPathTargets = -1;

  function gather(target: ResponseObject): void {
    const position = representations.place(target);
    if (position === ERRORED) markErrored(target, input.shape);
    targets.push(target);
    positions.push(typeof position === 'number' ? position : -1);
  }

  for (const path of input.paths) {
    forEachTarget(data, path, gather);
    if (firstPathTargets < 0) firstPathTargets = targets.length;
  }
  return { input, representations: representations.list, targets, positions, firstPathTargets };
}
