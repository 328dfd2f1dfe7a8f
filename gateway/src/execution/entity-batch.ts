import { ERRORED } from '../planning/errored.ts';
import type { EntityInput, EntityPath } from '../planning/executable-plan.ts';
import type { Representation } from '../planning/representation.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
import { areAlike } from './alike.ts';
import { markErrored } from './merge.ts';
import { share } from './shared-object.ts';
import { forEachTarget } from './targets.ts';

/** The entities of one input, each asked for once, and the objects of the response that want them. */
export interface EntityBatch {
  input: EntityInput;
  representations: readonly Representation[];
  /** In response order, path after path, each once; several may want the same entity. */
  targets: readonly ResponseObject[];
  /** For each target, the position of its representation; -1 when it has none. */
  positions: readonly number[];
  /** How many of the targets belong to the first path. */
  firstPathTargets: number;
}

/** Entities that are alike at the end of one path, with all that is under them, become one object, which is one target. */
export function gatherEntities(input: EntityInput, data: ResponseObject): EntityBatch {
  const representations = input.beginRepresentations();
  const targets: ResponseObject[] = [];
  const positions: number[] = [];
  let firstPathTargets = -1;

  function add(target: ResponseObject, position: number): ResponseObject {
    targets.push(target);
    positions.push(position);
    return target;
  }

  function gather({ steps, typename, unites }: EntityPath): void {
    /** The first target of each position. */
    const firsts = new Array<ResponseObject | undefined>(representations.list.length);
    forEachTarget(data, steps, (target) => {
      const position = representations.place(target, typename ?? target.__typename);
      if (typeof position !== 'number') {
        if (position === ERRORED) markErrored(target, input.shape);
        return add(target, -1);
      }
      const first = firsts[position];
      if (first === undefined) {
        firsts[position] = target;
      } else if (first === target) {
        return target;
      } else if (unites && areAlike(first, target)) {
        share(first);
        return first;
      }
      return add(target, position);
    });
  }

  for (const path of input.paths) {
    gather(path);
    if (firstPathTargets < 0) firstPathTargets = targets.length;
  }
  return { input, representations: representations.list, targets, positions, firstPathTargets };
}
