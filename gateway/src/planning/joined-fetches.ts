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
  const questions = new Map<PlanNode, EntityQuestion | null>();

  /** Read once, for reading parses what a fetch asks. */
  function questionOf(node: PlanNode): EntityQuestion | null {
    let question = questions.get(node);
    if (question === undefined) {
      question = entityQuestion(node);
      questions.set(node, question);
    }
    return question;
  }

  function join(earlier: number, later: number): void {
    const [from, to] = [steps[earlier] ?? [], steps[later] ?? []];
    for (const node of [...from]) {
      const question = questionOf(node);
      if (!question || !canWait(question, steps.slice(earlier + 1, later + 1).flat())) continue;
      const same = to.findIndex((other) => questionOf(other)?.meaning === question.meaning);
      if (same < 0) continue;
      to[same] = withPaths(to[same] as PlanNode, question.paths);
      from.splice(from.indexOf(node), 1);
    }
  }

  for (let later = 1; later < steps.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) join(earlier, later);
  }
  return { kind: 'Sequence', nodes: steps.flatMap(toStep) };
}

/** What starts together. */
function nodesOf(step: PlanNode): PlanNode[] {
  return step.kind === 'Parallel' ? [...step.nodes] : [step];
}

function toStep(nodes: PlanNode[]): PlanNode[] {
  return nodes.length > 1 ? [{ kind: 'Parallel', nodes }] : nodes;
}

/** What is read before a root field of a mutation may be other than what is read after it. */
function canWait({ brings }: EntityQuestion, until: PlanNode[]): boolean {
  const way: PlanNode = { kind: 'Sequence', nodes: until };
  const required = requiredNames(way);
  return (
    brings.every((key) => key !== '__typename' && !required.has(key)) &&
    planFetches(way).every(({ node }) => node.kind === 'BatchFetch' || node.requires)
  );
}
