import { ERRORED } from '../planning/errored.ts';
import { MAX_LIST_NESTING } from '../planning/nesting.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
import type { ResultShape } from '../planning/result-shape.ts';

/**
 * Merges a subgraph's object into one of the response so far: objects key by key, lists index by index. A value beats a missing one, the
 * later value beats the earlier, and `__typename` never goes back from an object type to an interface. Only keys of the shape are read.
 */
export function mergeObject(target: ResponseObject, source: ResponseObject, merge: Merge): void {
  const { keys, children } = merge.shape;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const incoming = source[key];
    if (incoming === undefined) continue;
    const current = target[key];
    if (current === undefined) {
      target[key] = incoming;
    } else if (incoming === null || incoming === ERRORED) {
      if (current === null) target[key] = incoming;
    } else if (current === null || current === ERRORED) {
      target[key] = incoming;
    } else {
      const shape = children[index];
      const { objectTypes, misfit } = merge;
      if (shape) mergeComposite(current, incoming, { shape, objectTypes, misfit });
      else if (key !== '__typename' || objectTypes.has(incoming as string)) target[key] = incoming;
    }
  }
}

/** Marks an object whose `__typename`, so far that of an interface object, could not be made more exact because of an error. */
export const TYPENAME_ERRORED = '#typename';

export interface Merge {
  shape: ResultShape;
  objectTypes: ReadonlySet<string>;
  /** Told where something does not fit what is there already: other lists, objects where there are none. */
  misfit: Misfit;
  /** How many lists have been entered since the last object. */
  nesting?: number;
}

export interface Misfit {
  found: boolean;
}

function mergeComposite(current: unknown, incoming: unknown, merge: Merge): void {
  if (incoming === null || incoming === undefined || incoming === ERRORED) return;
  const { nesting = 0, misfit } = merge;
  if (Array.isArray(current) && Array.isArray(incoming) && nesting < MAX_LIST_NESTING) {
    if (current.length !== incoming.length) misfit.found = true;
    for (let index = 0; index < current.length && index < incoming.length; index++) {
      const item = current[index];
      if (item === null || item === ERRORED) current[index] = incoming[index];
      else if (!Array.isArray(item)) mergeComposite(item, incoming[index], merge);
      else mergeComposite(item, incoming[index], { ...merge, nesting: nesting + 1 });
    }
  } else if (isObject(current) && isObject(incoming)) {
    mergeObject(current, incoming, merge);
  } else {
    misfit.found = true;
  }
}

/** A copy that shares no object with the original, leaves excepted: for entities that stand in more than one place of the response. */
export function copyObject(source: ResponseObject, shape: ResultShape): ResponseObject {
  const copy: ResponseObject = {};
  for (let index = 0; index < shape.keys.length; index++) {
    const key = shape.keys[index] as string;
    const value = source[key];
    if (value === undefined) continue;
    const below = shape.children[index];
    copy[key] = below ? copyComposite(value, below) : value;
  }
  return copy;
}

function copyComposite(value: unknown, shape: ResultShape, nesting = 0): unknown {
  if (Array.isArray(value)) {
    return nesting < MAX_LIST_NESTING ? value.map((item) => copyComposite(item, shape, nesting + 1)) : null;
  }
  return isObject(value) ? copyObject(value, shape) : value;
}

/** Says that the values of a fetch that failed are missing for a reason already reported. */
export function markErrored(target: ResponseObject, { keys }: ResultShape): void {
  for (const key of keys) {
    if (target[key] === undefined || target[key] === null) target[key] = ERRORED;
    else if (key === '__typename') target[TYPENAME_ERRORED] = true;
  }
}

export function isObject(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
