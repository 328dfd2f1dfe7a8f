import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { VariableValues } from '../planning/conditions.ts';
import type { ClientOperation } from '../planning/document.ts';
import { introspect } from '../planning/introspection.ts';
import type { OperationPlan } from '../planning/operation-plans.ts';
import type { RequestContext, Transports } from '../transport/transport.ts';
import { toClientPath } from './client-path.ts';
import type { PlanRun } from './plan-run.ts';
import type { Projection } from './projection/projection.ts';
import { runNode } from './run-node.ts';

export interface OperationRun {
  operation: ClientOperation;
  plan: OperationPlan;
  variables: VariableValues;
  context: RequestContext;
}

export interface RunEnvironment {
  transports: Transports;
  publicSchema: GraphQLSchema;
  objectTypes: ReadonlySet<string>;
}

const NO_INTROSPECTION = {};

/** Runs an operation's plan, then shows of what it has brought what the client selects. */
export async function runOperation(
  { operation, plan, variables, context }: OperationRun,
  { transports, publicSchema, objectTypes }: RunEnvironment,
): Promise<ExecutionResult> {
  const run: PlanRun = { data: {}, errors: new Map(), variables, context, transports, objectTypes };
  if (plan.root) await runNode(plan.root, run);
  const introspection = plan.introspection
    ? introspect(publicSchema, plan.introspection, variables)
    : NO_INTROSPECTION;
  const projection: Projection = { path: [], depth: 0, errors: [], introspection };
  const data = plan.complete(run.data, projection) as Record<string, unknown> | null;
  if (run.errors.size === 0 && projection.errors.length === 0) return { data };
  return { errors: [...subgraphErrors(run, operation, plan), ...projection.errors], data };
}

function subgraphErrors(
  { errors }: PlanRun,
  operation: ClientOperation,
  plan: OperationPlan,
): GraphQLError[] {
  return [...errors.keys()]
    .sort((a, b) => a - b)
    .flatMap((order) => errors.get(order) ?? [])
    .map((error) => {
      const path = error.path && toClientPath(error.path, operation, plan.dataKeys);
      return new GraphQLError(error.message, { path, extensions: error.extensions });
    });
}
