import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type EntityQuestion, entityQuestion, withPaths } from './entity-question.ts';
import { planFetches } from './plan-fetches.ts';
import { requiredNames } from './required-names.ts';

/**
 * Joins a question about entities to the same question that a later step puts to the same subgraph, about others, where no step on the way
 * needs the answer: one request less, and the response, which has to wait for the last step anyway, is complete with it.
 */
export function joinFetches(root: PlanNode): PlanNode {
  if (root.kind !== 'Sequence') return root;
  const steps = root.nodes.map(nodesOf);
  for (let later = 1; later < steps.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) join(steps, earlier, later);
  }
  return { kind: 'Sequence', nodes: steps.flatMap(toStep) };
}

type Steps = PlanNode[][];

/** What starts together. */
function nodesOf(step: PlanNode): PlanNode[] {
  return step.kind === 'Parallel' ? [...step.nodes] : [step];
}

function toStep(nodes: PlanNode[]): PlanNode[] {
  return nodes.length > 1 ? [{ kind: 'Parallel', nodes }] : nodes;
}

function join(steps: Steps, earlier: number, later: number): void {
  const [from, to] = [steps[earlier] ?? [], steps[later] ?? []];
  for (const node of [...from]) {
    const question = entityQuestion(node);
    if (!question || !canWait(question, steps.slice(earlier + 1, later + 1).flat())) continue;
    const same = to.findIndex((other) => entityQuestion(other)?.meaning === question.meaning);
    if (same < 0) continue;
    to[same] = withPaths(to[same] as PlanNode, question.paths);
    from.splice(from.indexOf(node), 1);
  }
}

/** What is read before a root field of a mutation may be other than what is read after it. */
function canWait({ brings }: EntityQuestion, until: readonly PlanNode[]): boolean {
  const fetches = until.flatMap((node) => planFetches(node));
  return (
    !brings.includes('__typename') &&
    fetches.every(({ node }) => node.kind === 'BatchFetch' || node.requires) &&
    until.every((node) => brings.every((key) => !requiredNames(node).has(key)))
  );
}
