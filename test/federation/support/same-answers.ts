import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import type { TestGraph } from './graph.ts';
import { operations } from './operations.ts';

/** How many operations each graph is tried with, and from which seed: `OPERATIONS=5000 SEED=7 vitest run ...`. */
const numRuns = Number(process.env.OPERATIONS ?? 200);
const seed = Number(process.env.SEED ?? 1);

/** The whole answer; or its data, and only whether there are errors: how many of them graphql-js still finds once a null goes up is chance. */
export type Compare = 'everything' | 'data';

/** Fails with the smallest operation it finds whose answer is not the one of graphql-js on the merged schema, key order included. */
export async function expectSameAnswers(graph: TestGraph, compare: Compare = 'everything'): Promise<void> {
  const relevant = ({ data, errors }: ExecutionResult) =>
    JSON.stringify(compare === 'data' ? { data, failed: errors !== undefined } : { data, errors });
  await fc.assert(
    fc.asyncProperty(operations(graph.gateway.publicSchema, {}), async ({ source, variables }) => {
      const federated = relevant(await graph.federated(source, variables));
      const merged = relevant(await graph.merged(source, variables));
      if (federated === merged) return;
      throw new Error(`${source}\n${JSON.stringify(variables)}\nfederated ${federated}\nmerged    ${merged}`);
    }),
    { numRuns, seed },
  );
}
