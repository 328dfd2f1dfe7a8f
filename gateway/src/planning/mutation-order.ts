import type { PlanNode } from '@graphql-hive/router-query-planner';

/**
 * A mutation's root fields run one after the other, each with all that is selected below it (specification, 6.2.2). The planner lets
 * the entities of one field load while the next field already runs: here they load first.
 */
export function orderMutation(node: PlanNode): PlanNode {
  if (node.kind === 'Sequence') return { kind: 'Sequence', nodes: node.nodes.map(orderMutation) };
  if (node.kind !== 'Parallel') return node;
  const mutations = node.nodes.filter(isMutation);
  if (mutations.length === 0) return node;
  const reads = node.nodes.filter((inner) => !isMutation(inner));
  return { kind: 'Sequence', nodes: [{ kind: 'Parallel', nodes: reads }, ...mutations.map(orderMutation)] };
}

function isMutation(node: PlanNode): boolean {
  switch (node.kind) {
    case 'Fetch':
      return node.operationKind === 'mutation';
    case 'Sequence':
    case 'Parallel':
      return node.nodes.some(isMutation);
    default:
      return false;
  }
}
