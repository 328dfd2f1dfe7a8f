import type { GraphDefinition } from '../support/graph.ts';

/** A small federation that is about one thing, with operations that show it and what they answer. */
export interface ExampleGraph extends GraphDefinition {
  /** The thing. */
  title: string;
  examples: readonly Example[];
}

export interface Example {
  source: string;
  variables?: Record<string, unknown>;
  /** Labels of progressive overrides that are on. */
  labels?: readonly string[];
  data: unknown;
  /** Paths of the errors, joined by points, in order. */
  errors?: readonly string[];
  /** Subgraphs asked, in order: where the point is who is asked. */
  asks?: readonly string[];
}
