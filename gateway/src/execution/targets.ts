import type { FlattenPath } from '../planning/executable-plan.ts';
import { MAX_LIST_NESTING } from '../planning/nesting.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
import { sharedObject } from './shared-object.ts';

/** Path of an object in the response, by data keys and list indices. */
export type ResponsePath = (string | number)[];

/**
 * Calls `visit` for each object that a path leads to, in response order, and puts what it returns in the object's place; lists are entered
 * wherever they stand. Objects under one that stands in many places are called for once.
 */
export function forEachTarget(
  data: ResponseObject,
  path: FlattenPath,
  visit: (target: ResponseObject) => ResponseObject,
): void {
  walk(data, 0, 0);

  /** Returns what is to stand where `value` stands. */
  function walk(value: unknown, index: number, nesting: number): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      if (nesting === MAX_LIST_NESTING) return value;
      const next = path[index]?.kind === 'List' ? index + 1 : index;
      for (let item = 0; item < value.length; item++) {
        const before = value[item];
        const after = walk(before, next, nesting + 1);
        if (after !== before) value[item] = after;
      }
      return value;
    }
    const object = value as ResponseObject;
    const step = path[index];
    if (step === undefined) return visit(object);
    if (step.kind === 'Field') {
      const shared = sharedObject(object);
      if (shared?.walk === visit) return object;
      if (shared) shared.walk = visit;
      const before = object[step.key];
      const after = walk(before, index + 1, 0);
      if (after !== before) object[step.key] = after;
    } else if (step.kind === 'Type' && step.typenames.has(object.__typename as string)) {
      return walk(object, index + 1, 0);
    }
    return object;
  }
}

export interface Place {
  path: ResponsePath;
  target: ResponseObject;
}

/** All places that a path leads to, in response order: only needed when something went wrong. */
export function placesAt(data: ResponseObject, path: FlattenPath): Place[] {
  const places: Place[] = [];
  walk(data, 0, []);
  return places;

  function walk(value: unknown, index: number, at: ResponsePath): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      if (isNestedTooDeep(at)) return;
      const next = path[index]?.kind === 'List' ? index + 1 : index;
      for (let item = 0; item < value.length; item++) walk(value[item], next, [...at, item]);
      return;
    }
    const object = value as ResponseObject;
    const step = path[index];
    if (step === undefined) places.push({ path: at, target: object });
    else if (step.kind === 'Field') walk(object[step.key], index + 1, [...at, step.key]);
    else if (step.kind === 'Type' && step.typenames.has(object.__typename as string))
      walk(object, index + 1, at);
  }
}

/** Whether a path ends in as many indices as lists may be nested. */
function isNestedTooDeep(path: ResponsePath): boolean {
  return (
    path.slice(-MAX_LIST_NESTING).filter((segment) => typeof segment === 'number').length === MAX_LIST_NESTING
  );
}
