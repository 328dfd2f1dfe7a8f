import { describe, expect, test } from 'vitest';
import { graphs } from './graphs/index.ts';
import { createGraph } from './support/graph.ts';
import { expectSameAnswers } from './support/same-answers.ts';

describe.each(graphs)('$title', ({ operations, ...definition }) => {
  const graph = createGraph(definition);

  test.each(
    operations.map((operation) => (typeof operation === 'string' ? { source: operation } : operation)),
  )('$source', async ({ source, variables }: { source: string; variables?: Record<string, unknown> }) => {
    const merged = await graph.merged(source, variables);
    expect(merged.errors).toBeUndefined();
    expect(await graph.federated(source, variables)).toEqual(merged);
  });

  test(
    'any operation is answered as graphql-js answers it on one schema',
    () => expectSameAnswers(graph),
    60_000,
  );
});
