import type { DocumentNode, ExecutionResult } from 'graphql';

/** One operation for one subgraph. */
export interface SubgraphRequest {
  operation: string;
  /** `operation`, parsed; the same object each time the same plan runs. */
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  /** Of the client's request; the same object for all fetches of one request. */
  context: RequestContext;
}

/** Whatever the caller of the gateway attaches to a request: who asks, headers, a signal. */
export type RequestContext = object;

/** Set where no string of a result holds anything that JSON escapes: known for nothing where the result came as JSON. */
export const PLAIN: unique symbol = Symbol('plain');

export interface SubgraphResult extends ExecutionResult {
  [PLAIN]?: boolean;
}

/**
 * The way to a subgraph. It answers failures of its own with errors (code and message fit for clients) rather than by rejecting; the
 * result must be the caller's to change.
 */
export interface SubgraphTransport {
  execute(request: SubgraphRequest): Promise<SubgraphResult> | SubgraphResult;
  /**
   * Events of a subscription, for subgraphs that have any. Never rejects: what goes wrong is a last result with errors. The upstream ends with
   * the iterator's `return`, even while a `next` is waiting.
   */
  subscribe?(request: SubgraphRequest): AsyncIterableIterator<ExecutionResult>;
  close?(): Promise<void> | void;
}

/** By subgraph name. */
export type Transports = ReadonlyMap<string, SubgraphTransport>;
