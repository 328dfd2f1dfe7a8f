import type { DocumentNode } from 'graphql';
import type { BeginRepresentations } from './representation.ts';
import type { ResultShape } from './result-shape.ts';
import type { Rewrite } from './rewrites.ts';

/** A plan made ready once, so that running it only moves data. */
export type ExecutableNode = FetchNode | EntityFetchNode | SequenceNode | ParallelNode | ConditionNode;

/** The operation that a fetch sends, and to whom. */
export interface FetchOperation {
  /** Position among the fetches of the plan: errors are listed in this order, whoever answers first. */
  order: number;
  service: string;
  source: string;
  document: DocumentNode;
  operationName: string | undefined;
  variableUsages: readonly string[];
  outputRewrites: readonly Rewrite[];
}

/** Fields of the operation's root. */
export interface FetchNode extends FetchOperation {
  kind: 'Fetch';
  shape: ResultShape;
}

/** Fields of entities found so far: one list of representations for each input, all in one request. */
export interface EntityFetchNode extends FetchOperation {
  kind: 'EntityFetch';
  inputs: readonly EntityInput[];
}

export interface EntityInput {
  /** Response key of the `_entities` field. */
  alias: string;
  variable: string;
  paths: readonly EntityPath[];
  beginRepresentations: BeginRepresentations;
  shape: ResultShape;
}

export interface EntityPath {
  steps: FlattenPath;
  /** The type of the entities at its end where it is certain, and they need not say it themselves. */
  typename: string | null;
  /** Whether entities at its end that are alike, with all under them, become one object of the response: what comes of them comes once. */
  unites: boolean;
}

/** The way from the response's root to entities. */
export type FlattenPath = readonly FlattenStep[];

export type FlattenStep =
  | { kind: 'Field'; key: string }
  | { kind: 'List' }
  /** Only objects whose `__typename` is one of `typenames`. */
  | { kind: 'Type'; typenames: ReadonlySet<string> };

export interface SequenceNode {
  kind: 'Sequence';
  nodes: readonly ExecutableNode[];
}

export interface ParallelNode {
  kind: 'Parallel';
  nodes: readonly ExecutableNode[];
}

/** Which of the two runs depends on a Boolean variable; either may be missing. */
export interface ConditionNode {
  kind: 'Condition';
  variable: string;
  whenTrue: ExecutableNode | null;
  whenFalse: ExecutableNode | null;
}
