import type { ExampleGraph } from '../graphs/graph.ts';
import { createGraph, type GraphOptions, type TestGraph } from './graph.ts';
import { createWorld, type WorldOptions } from './world.ts';

/** The graph of an example, with data of its own or, where it brings none, made-up data. */
export function createExampleGraph(example: ExampleGraph, options: GraphOptions = {}): TestGraph {
  const graph = createGraph(example, options);
  if (!example.roots) tellWorld(graph, { seed: 1, faults: 0, plenty: true });
  return graph;
}

/** Replaces a graph's data by made-up data. */
export function tellWorld(graph: TestGraph, world: Pick<WorldOptions, 'seed' | 'faults' | 'plenty'>): void {
  const { publicSchema } = graph.gateway;
  graph.tell(createWorld({ supergraph: graph.supergraph, publicSchema, ...world }));
}
