import type { ExecutionResult } from 'graphql';
import type { ExecutableNode, FetchNode } from '../../planning/executable-plan.ts';
import type { RequestContext, SubgraphTransport, Transports } from '../../transport/transport.ts';
import type { OperationRun, RunEnvironment } from '../run-operation.ts';

/** How one event becomes a response. */
export type AnswerEvent = (run: OperationRun, environment: RunEnvironment) => Promise<string>;

/**
 * The responses to a subscription, as JSON: each event of the subgraph that it is about starts the plan anew, entities and all. The
 * upstream ends with the iterator's `return`, at once, whoever is waiting.
 */
export function subscribe(
  run: OperationRun,
  environment: RunEnvironment,
  answer: AnswerEvent,
): AsyncIterableIterator<string> {
  const fetch = rootFetch(run.plan.root);
  const transport = fetch && environment.transports.get(fetch.service);
  const events = transport?.subscribe?.({
    operation: fetch?.source ?? '',
    document: fetch?.document as FetchNode['document'],
    operationName: fetch?.operationName,
    variables: variablesOf(fetch, run),
    context: copy(run.context),
  });
  let ended = events === undefined;

  return {
    async next() {
      if (ended || !events || !fetch) return { done: true, value: undefined };
      const event = await events.next();
      if (event.done) ended = true;
      if (ended) return { done: true, value: undefined };
      const transports = withEvent(environment.transports, fetch, event.value);
      // Nothing that one event has loaded is good for the next.
      const value = await answer({ ...run, context: copy(run.context) }, { ...environment, transports });
      return ended ? { done: true, value: undefined } : { done: false, value };
    },
    async return() {
      ended = true;
      await events?.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Whether a plan's subscription can be had: its subgraph has to be one that sends events. */
export function canSubscribe({ plan }: OperationRun, { transports }: RunEnvironment): boolean {
  const fetch = rootFetch(plan.root);
  return fetch !== undefined && transports.get(fetch.service)?.subscribe !== undefined;
}

function rootFetch(node: ExecutableNode | null): FetchNode | undefined {
  if (node?.kind === 'Sequence') return rootFetch(node.nodes[0] ?? null);
  return node?.kind === 'Fetch' ? node : undefined;
}

function variablesOf(fetch: FetchNode | undefined, { variables }: OperationRun): Record<string, unknown> {
  const names = (fetch?.variableUsages ?? []).filter((name) => variables[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, variables[name]]));
}

/** In place of the root fetch, what has come in already. */
function withEvent(transports: Transports, fetch: FetchNode, event: ExecutionResult): Transports {
  const transport = transports.get(fetch.service) as SubgraphTransport;
  const given: SubgraphTransport = {
    execute: (request) => (request.document === fetch.document ? event : transport.execute(request)),
  };
  return new Map([...transports, [fetch.service, given]]);
}

/** What the caller put into the context, without what transports have added for one event. */
function copy(context: RequestContext): RequestContext {
  return Object.fromEntries(Object.entries(context));
}
