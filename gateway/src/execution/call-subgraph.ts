import type { FetchOperation } from '../planning/executable-plan.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
import { applyRewrite, renamePath } from '../planning/rewrites.ts';
import { PLAIN, type SubgraphResult } from '../transport/transport.ts';
import { markPath } from './mark-path.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import { isObject } from './merge.ts';
import type { PlanRun } from './plan-run.ts';
import { readSubgraphError, type SubgraphError, subgraphFailure } from './subgraph-error.ts';

/** A subgraph's answer of the right form; nulls that its errors explain are marked so. */
export interface SubgraphAnswer {
  data: ResponseObject | null;
  errors: readonly SubgraphError[];
}

const NO_ERRORS: readonly SubgraphError[] = [];

/** Never throws or rejects: whatever goes wrong becomes an error of the answer. */
export function callSubgraph(
  node: FetchOperation,
  variables: Record<string, unknown>,
  run: PlanRun,
): MaybePromise<SubgraphAnswer> {
  const { service, source, document, operationName } = node;
  const transport = run.transports.get(service);
  if (!transport) return failure(subgraphFailure(service, 'SUBGRAPH_UNREACHABLE', 'is not connected'));
  const failed = () => failure(subgraphFailure(service, 'SUBGRAPH_UNREACHABLE', 'failed to answer'));
  try {
    const { context } = run;
    const result = transport.execute({ operation: source, document, operationName, variables, context });
    const read = (received: SubgraphResult) => {
      if (received?.[PLAIN] !== true) run.isPlain = false;
      return readAnswer(received, node);
    };
    return isPromise(result) ? result.then(read, failed) : read(result);
  } catch {
    return failed();
  }
}

/** The request's variables that a fetch uses, in an object of its own. */
export function pickVariables({ variableUsages }: FetchOperation, run: PlanRun): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const name of variableUsages) {
    const value = run.variables[name];
    if (value !== undefined) variables[name] = value;
  }
  return variables;
}

function readAnswer(result: unknown, { service, outputRewrites }: FetchOperation): SubgraphAnswer {
  if (!isObject(result))
    return failure(
      subgraphFailure(
        service,
        'SUBGRAPH_BAD_RESPONSE',
        'answered with something that is no GraphQL response',
      ),
    );
  const { data, errors: rawErrors } = result;
  if (data !== undefined && data !== null && !isObject(data)) {
    return failure(subgraphFailure(service, 'SUBGRAPH_BAD_RESPONSE', 'answered with data that is no object'));
  }
  const answer = data ?? null;
  const hasErrors = Array.isArray(rawErrors) && rawErrors.length > 0;
  if (!hasErrors) {
    if (answer === null)
      return failure(
        subgraphFailure(service, 'SUBGRAPH_BAD_RESPONSE', 'answered with neither data nor errors'),
      );
    for (const rewrite of outputRewrites) applyRewrite(answer, rewrite);
    return { data: answer, errors: NO_ERRORS };
  }
  const errors = rawErrors.map((error) => readSubgraphError(error, service));
  if (answer) for (const { path } of errors) if (path) markPath(answer, path);
  for (const rewrite of outputRewrites) {
    if (answer) applyRewrite(answer, rewrite);
    for (const error of errors) if (error.path) error.path = renamePath(error.path, rewrite);
  }
  return { data: answer, errors };
}

function failure(error: SubgraphError): SubgraphAnswer {
  return { data: null, errors: [error] };
}
