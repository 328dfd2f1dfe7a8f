import type { GraphDefinition } from '../support/graph.ts';

/** A small federation that is about one thing, with operations that show it. */
export interface ExampleGraph extends GraphDefinition {
  title: string;
  operations: readonly (string | { source: string; variables: Record<string, unknown> })[];
}
