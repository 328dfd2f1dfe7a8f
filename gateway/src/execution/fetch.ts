import type { FetchNode } from '../planning/executable-plan.ts';
import { callSubgraph, pickVariables, type SubgraphAnswer } from './call-subgraph.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import { markErrored, mergeObject } from './merge.ts';
import { addError, type PlanRun } from './plan-run.ts';
import type { Apply } from './run-node.ts';
import { misfitOf, placeError } from './subgraph-error.ts';

/** Asks for fields of the operation's root. */
export function startFetch(node: FetchNode, run: PlanRun): MaybePromise<Apply> {
  const ready = (answer: SubgraphAnswer) => () => applyAnswer(node, answer, run);
  const answer = callSubgraph(node, pickVariables(node, run), run);
  return isPromise(answer) ? answer.then(ready) : ready(answer);
}

function applyAnswer(
  { order, service, shape }: FetchNode,
  { data, errors }: SubgraphAnswer,
  run: PlanRun,
): void {
  const misfit = { found: false };
  if (data) mergeObject(run.data, data, { shape, objectTypes: run.objectTypes, misfit });
  if (misfit.found) addError(run, order, placeError(misfitOf(service), null));
  if (errors.length === 0) return;
  const [onlyKey, ...otherKeys] = shape.keys;
  const wholeFetch = onlyKey !== undefined && otherKeys.length === 0 ? [onlyKey] : null;
  for (const error of errors) addError(run, order, placeError(error, error.path ?? wholeFetch));
  if (!data || errors.some(({ path }) => path === null)) markErrored(run.data, shape);
}
