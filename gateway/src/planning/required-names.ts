import type { PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import { planFetches } from './plan-fetches.ts';

/** Names under which a plan's fetches look for what they require: what goes wrong there matters even where no client asks for it. */
export function requiredNames(root: PlanNode | null): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { node } of planFetches(root)) {
    if (node.kind === 'Fetch') collect(node.requires ?? []);
    else for (const { requires } of node.entityBatch.aliases) collect(requires);
  }
  return names;

  function collect(selections: readonly RequiresSelection[]): void {
    for (const selection of selections) {
      if (selection.kind === 'Field') names.add(selection.alias ?? selection.name);
      if ('selections' in selection && selection.selections) collect(selection.selections);
    }
  }
}
