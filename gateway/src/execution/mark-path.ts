import { ERRORED } from '../planning/errored.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
import type { ResponsePath } from './targets.ts';

/**
 * Marks the null that an error's path leads to, or that it meets on its way (the subgraph has already taken the null up to a nullable
 * parent). Own properties alone are followed: the path may be anything that a subgraph says.
 */
export function markPath(data: ResponseObject, path: ResponsePath): void {
  let current: unknown = data;
  for (const segment of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, segment)) return;
    const parent = current as Record<string | number, unknown>;
    const value = parent[segment];
    if (value === null) {
      parent[segment] = ERRORED;
      return;
    }
    current = value;
  }
}
