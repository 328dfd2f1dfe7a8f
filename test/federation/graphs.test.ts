import { describe, expect, test } from 'vitest';
import type { Example } from './graphs/graph.ts';
import { graphs } from './graphs/index.ts';
import { createExampleGraph } from './support/example-graph.ts';

describe.each(graphs)('$title', (example) => {
  let labels: ReadonlySet<string> = new Set();
  const graph = createExampleGraph(example, { overrides: () => ({ labels, percentage: 50 }) });

  test.each(example.examples)('$source', async ({ source, variables, ...expected }: Example) => {
    labels = new Set(expected.labels);
    graph.asked();
    const answer = await graph.federated(source, variables);
    expect(answer.data).toEqual(expected.data);
    expect((answer.errors ?? []).map(({ path }) => path?.join('.'))).toEqual(expected.errors ?? []);
    if (expected.asks) expect(graph.asked()).toEqual(expected.asks);
    const merged = await graph.merged(source, variables);
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(merged.data));
  });
});
