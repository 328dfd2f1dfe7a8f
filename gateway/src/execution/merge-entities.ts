import { ERRORED } from '../planning/errored.ts';
import type { EntityBatch } from './entity-batch.ts';
import { copyObject, isObject, type Misfit, markErrored, mergeObject } from './merge.ts';

export interface ReceivedEntities {
  /** By position of their representations; null when the subgraph gave none. */
  entities: readonly unknown[] | null;
  /** Whether an error did not say which entity it is about: then it explains every entity that is null. */
  unplacedErrors: boolean;
  objectTypes: ReadonlySet<string>;
  misfit: Misfit;
}

/** Merges each entity into all objects that want it. An entity that the subgraph does not know adds nothing. */
export function mergeEntities(
  batch: EntityBatch,
  { entities, unplacedErrors, objectTypes, misfit }: ReceivedEntities,
): void {
  const { targets, positions, firstPathTargets } = batch;
  const { shape } = batch.input;
  const merge = { shape, objectTypes, misfit };
  /** Merging takes leaves alone out of an entity. */
  const isFlat = shape.children.every((below) => below === null);
  for (let index = 0; index < targets.length; index++) {
    const target = targets[index];
    const position = positions[index];
    if (target === undefined || position === undefined || position < 0) continue;
    const entity = entities === null ? ERRORED : entities[position];
    if (isObject(entity)) {
      mergeObject(target, isFlat || index < firstPathTargets ? entity : copyObject(entity, shape), merge);
    } else if (entity === ERRORED || unplacedErrors) {
      markErrored(target, shape);
    }
  }
}
