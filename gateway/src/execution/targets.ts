import type { FlattenPath } from '../planning/executable-plan.ts';
import { MAX_LIST_NESTING } from '../planning/nesting.ts';
import type { ResponseObject } from '../planning/required-fields.ts';

/** Path of an object in the response, by data keys and list indices. */
export type ResponsePath = (string | number)[];

/** Calls `visit` for each object that a path leads to, in response order; lists are entered wherever they stand. */
export function forEachTarget(
  data: ResponseObject,
  path: FlattenPath,
  visit: (target: ResponseObject) => void,
): void {
  walk(data, 0, 0);

  function walk(value: unknown, index: number, nesting: number): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      if (nesting === MAX_LIST_NESTING) return;
      const next = path[index]?.kind === 'List' ? index + 1 : index;
      for (let item = 0; item < value.length; item++) walk(value[item], next, nesting + 1);
      return;
    }
    const object = value as ResponseObject;
    const step = path[index];
    if (step === undefined) visit(object);
    else if (step.kind === 'Field') walk(object[step.key], index + 1, 0);
    else if (step.kind === 'Type' && step.typenames.has(object.__typename as string)) {
      walk(object, index + 1, 0);
    }
  }
}

/** The paths of the same objects in the same order: only needed when something went wrong. */
export function targetPaths(data: ResponseObject, path: FlattenPath): ResponsePath[] {
  const paths: ResponsePath[] = [];
  walk(data, 0, []);
  return paths;

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
    if (step === undefined) paths.push(at);
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
