import fc from 'fast-check';
import { describe, test } from 'vitest';
import { graphs } from './graphs/index.ts';
import { essence, sameEssence } from './support/answers.ts';
import { anyTrial, disagreement, setUp } from './support/any-operation.ts';
import { createGraph } from './support/graph.ts';
import { OPERATIONS, SEED } from './support/runs.ts';

/**
 * Whatever is asked of whatever data, the federation answers as graphql-js does over the merged schema: data, order of keys, and where
 * nulls stand for errors.
 */
describe.each(graphs)('$title', (example) => {
  const graph = createGraph(example);
  const numRuns = Math.ceil(OPERATIONS / graphs.length);

  test('any operation is answered as on one schema', { timeout: 60_000 + OPERATIONS * 10 }, () =>
    fc.assert(
      fc.asyncProperty(anyTrial(graph.gateway.publicSchema), async (trial) => {
        setUp(graph, trial);
        const { source, variables } = trial;
        const merged = await graph.merged(source, variables);
        const federated = await graph.federated(source, variables);
        const written = await graph.written(source, variables);
        if (!sameEssence(essence(federated), essence(merged)))
          throw disagreement(trial, { federated, merged });
        if (JSON.stringify(written) !== JSON.stringify(federated))
          throw disagreement(trial, { written, federated });
      }),
      { numRuns, seed: SEED },
    ),
  );
});
