import type { PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';

/** Names under which a plan's fetches look for what they require: what goes wrong there matters even where no client asks for it. */
export function requiredNames(root: PlanNode | null): ReadonlySet<string> {
  const names = new Set<string>();
  if (root) visit(root);
  return names;

  function visit(node: PlanNode): void {
    switch (node.kind) {
      case 'Fetch':
        collect(node.requires ?? []);
        return;
      case 'BatchFetch':
        for (const { requires } of node.entityBatch.aliases) collect(requires);
        return;
      case 'Sequence':
      case 'Parallel':
        for (const inner of node.nodes) visit(inner);
        return;
      case 'Flatten':
        visit(node.node);
        return;
      case 'Condition':
        if (node.ifClause) visit(node.ifClause);
        if (node.elseClause) visit(node.elseClause);
        return;
      case 'Subscription':
      case 'Defer':
        return;
    }
  }

  function collect(selections: readonly RequiresSelection[]): void {
    for (const selection of selections) {
      if (selection.kind === 'Field') names.add(selection.alias ?? selection.name);
      if ('selections' in selection && selection.selections) collect(selection.selections);
    }
  }
}
