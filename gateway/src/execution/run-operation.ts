import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { VariableValues } from '../planning/conditions.ts';
import type { ClientOperation } from '../planning/document.ts';
import { introspect } from '../planning/introspection.ts';
import type { OperationPlan } from '../planning/operation-plans.ts';
import type { RequestContext, Transports } from '../transport/transport.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import type { PlanRun } from './plan-run.ts';
import type { Projection } from './projection/projection.ts';
import { ResponseRecord } from './response-record.ts';
import { runNode } from './run-node.ts';

export interface OperationRun {
  operation: ClientOperation;
  plan: OperationPlan;
  variables: VariableValues;
  context: RequestContext;
}

export interface RunEnvironment {
  transports: Transports;
  objectTypes: ReadonlySet<string>;
}

const NO_INTROSPECTION = {};

/** Runs an operation's plan. */
export function runOperation(
  { plan, variables, context }: OperationRun,
  { transports, objectTypes }: RunEnvironment,
): MaybePromise<PlanRun> {
  const data = new ResponseRecord();
  const run: PlanRun = {
    data,
    errors: new Map(),
    isPlain: true,
    variables,
    context,
    transports,
    objectTypes,
  };
  if (plan.root === null) return run;
  const done = runNode(plan.root, run);
  return isPromise(done) ? done.then(() => run) : run;
}

/** Shows of what a run has brought what the client selects. */
export function projectRun(run: PlanRun, { plan }: OperationRun, schema: GraphQLSchema): ExecutionResult {
  const introspection = plan.introspection
    ? introspect(schema, plan.introspection, run.variables)
    : NO_INTROSPECTION;
  const projection: Projection = { path: [], depth: 0, errors: [], introspection };
  const data = plan.complete(run.data, projection) as Record<string, unknown> | null;
  if (run.errors.size === 0 && projection.errors.length === 0) return { data };
  const errors = [...subgraphErrors(run, plan), ...projection.errors];
  return errors.length > 0 ? { errors, data } : { data };
}

/** The whole response as JSON: written at once where all is well, projected first where it is not. */
export function writeRun(run: PlanRun, operationRun: OperationRun, schema: GraphQLSchema): string {
  const { write } = operationRun.plan;
  const data = run.errors.size === 0 ? write?.(run.data, run.isPlain) : undefined;
  return data === undefined ? JSON.stringify(projectRun(run, operationRun, schema)) : `{"data":${data}}`;
}

function subgraphErrors({ errors, data }: PlanRun, { toClientPath }: OperationPlan): GraphQLError[] {
  return [...errors.keys()]
    .sort((a, b) => a - b)
    .flatMap((order) => errors.get(order) ?? [])
    .flatMap(({ message, path, extensions }) => {
      if (!path) return [new GraphQLError(message, { extensions })];
      const clientPath = toClientPath(path, data);
      return clientPath ? [new GraphQLError(message, { path: clientPath, extensions })] : [];
    });
}
