import type { EntityPath, FlattenPath, FlattenStep } from './executable-plan.ts';

/**
 * Makes the entity paths of one plan. Entities that are alike are united unless two paths of the plan have the same keys and lead through
 * other types: a fetch for what is under one type alone could be under way with an object that another fetch takes out of the response.
 */
export function createEntityPaths(): (steps: FlattenPath) => EntityPath {
  const typesAt = new Map<string, Set<string>>();
  return (steps) => {
    const keys = JSON.stringify(steps.flatMap((step) => (step.kind === 'Field' ? [step.key] : [])));
    const types = typesAt.get(keys) ?? new Set();
    typesAt.set(keys, types.add(JSON.stringify(steps.flatMap(describe))));
    return { steps, unites: () => types.size === 1 };
  };
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
