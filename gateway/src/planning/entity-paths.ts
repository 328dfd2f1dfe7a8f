import type { EntityPath, FlattenPath, FlattenStep } from './executable-plan.ts';
import type { ResponseOutline } from './response-outline.ts';
import { certainType } from './response-places.ts';

/**
 * Makes entity paths of a plan which has all of `paths`. Entities that are alike, with all that is under them, are united unless two paths of the
 * plan lead to them or through them by the same keys and other types: a fetch for what is under one type alone could be under way with an object
 * that another fetch takes out of the response.
 */
export function createEntityPaths(
  paths: readonly FlattenPath[],
  outline: Pick<ResponseOutline, 'placeAt'>,
): (path: FlattenPath) => EntityPath {
  const waysTo = new Map<string, Set<string>>();
  for (const path of paths) {
    for (const { keys, way } of placesOn(withoutCertainSteps(path, outline))) {
      const ways = waysTo.get(keys) ?? new Set();
      waysTo.set(keys, ways.add(way));
    }
  }
  return (path) => {
    const keys = keysOf(path);
    return {
      steps: withoutCertainSteps(path, outline),
      typename: certainType(outline.placeAt(keys)),
      unites: waysTo.get(JSON.stringify(keys))?.size === 1,
    };
  };
}

/** The places that a path leads to or through, each by its keys, and the types on the way there. */
function placesOn(path: FlattenPath): { keys: string; way: string }[] {
  return path.flatMap((step, index) => {
    if (step.kind !== 'Field') return [];
    const way = path.slice(0, index + 1);
    return [{ keys: JSON.stringify(keysOf(way)), way: JSON.stringify(way.flatMap(describe)) }];
  });
}

/** Objects may say no `__typename` where it is certain. */
function withoutCertainSteps(path: FlattenPath, { placeAt }: Pick<ResponseOutline, 'placeAt'>): FlattenPath {
  return path.filter((step, index) => {
    const typename = step.kind === 'Type' ? certainType(placeAt(keysOf(path.slice(0, index)))) : null;
    return step.kind !== 'Type' || typename === null || !step.typenames.has(typename);
  });
}

function keysOf(path: FlattenPath): string[] {
  return path.flatMap((step) => (step.kind === 'Field' ? [step.key] : []));
}

function describe(step: FlattenStep): unknown[] {
  switch (step.kind) {
    case 'List':
      return [];
    case 'Field':
      return [step.key];
    case 'Type':
      return [[...step.typenames].sort()];
  }
}
