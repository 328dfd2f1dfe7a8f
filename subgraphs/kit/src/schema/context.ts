import DataLoader from 'dataloader';
import type { IsoDate } from '../contract/dates.ts';
import type { Caller } from '../identity/caller.ts';

/** What one client request brings to each subgraph that it reaches. */
export interface RequestContext {
  /** The day that « now » means in this request; the default of every `asOf`. */
  today: IsoDate;
  /** Who asks; null or absent for an anonymous caller, who reads the public graph. */
  caller?: Caller | null;
  /** The same, signed: all that a subgraph behind `guarded` takes for true. */
  identity?: string | null;
}

/** A subgraph's own view of one client request: its loaders live as long as the request. */
export interface SubgraphContext extends RequestContext {
  caller: Caller | null;
  loaders: Map<BatchLoad<never, unknown>, DataLoader<unknown, unknown>>;
}

/** Loads many keys at once; answers in the order of the keys. */
export type BatchLoad<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>;

export function createSubgraphContext(request: RequestContext): SubgraphContext {
  return { today: request.today, caller: request.caller ?? null, loaders: new Map() };
}

const MAX_BATCH = 1_000;

/** The request's loader for `batch`: every key asked in one turn of the event loop goes to one call of `batch`. */
export function loaderFor<Key, Value>(
  context: SubgraphContext,
  batch: BatchLoad<Key, Value>,
): DataLoader<Key, Value> {
  const known = context.loaders.get(batch);
  if (known) return known as DataLoader<Key, Value>;
  const loader = new DataLoader<Key, Value>(batch, { maxBatchSize: MAX_BATCH });
  context.loaders.set(batch, loader as DataLoader<unknown, unknown>);
  return loader;
}
