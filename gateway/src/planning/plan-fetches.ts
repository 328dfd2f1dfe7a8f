import type { FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';

/** A node of a query plan that asks a subgraph. */
export type PlannedFetch = Extract<PlanNode, { kind: 'Fetch' | 'BatchFetch' }>;

/** A fetch, and the way that its plan leads to what it is about. */
export interface PlacedFetch {
  node: PlannedFetch;
  path: readonly FlattenNodePathSegment[];
}

/** Where the entities are that a fetch is about: one list of paths for each `_entities` field of its operation. None for fields of the root. */
export function entityPathsOf({ node, path }: PlacedFetch): Map<string, FlattenNodePathSegment[][]> {
  if (node.kind === 'Fetch') return new Map(node.requires ? [['_entities', [[...path]]]] : []);
  const { aliases } = node.entityBatch;
  return new Map(aliases.map(({ alias, paths }) => [alias, paths.map((inner) => [...path, ...inner])]));
}

/** All fetches of a plan, in its order, whatever they depend on. */
export function planFetches(
  root: PlanNode | null | undefined,
  path: readonly FlattenNodePathSegment[] = [],
): PlacedFetch[] {
  if (!root) return [];
  switch (root.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return [{ node: root, path }];
    case 'Sequence':
    case 'Parallel':
      return root.nodes.flatMap((inner) => planFetches(inner, path));
    case 'Flatten':
      return planFetches(root.node, [...path, ...root.path]);
    case 'Condition':
      return [...planFetches(root.ifClause, path), ...planFetches(root.elseClause, path)];
    case 'Subscription':
      return planFetches({ ...root.primary, kind: 'Fetch' }, path);
    case 'Defer':
      throw new Error('@defer is not supported.');
  }
}
