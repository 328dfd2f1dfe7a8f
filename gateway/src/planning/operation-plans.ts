import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, GraphQLError, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { createClientPaths, type ToClientPath } from '../execution/client-path.ts';
import { isPromise, type MaybePromise } from '../execution/maybe-promise.ts';
import { completeRoot } from '../execution/projection/complete-object.ts';
import type { Complete } from '../execution/projection/projection.ts';
import type { Write } from '../execution/writing/write.ts';
import { writeComposite } from '../execution/writing/write-object.ts';
import { readAccessRules } from '../identity/access-rules.ts';
import { type OperationRule, operationAccess } from '../identity/operation-access.ts';
import { findAddedFields } from './added-fields.ts';
import { type BoundedCache, createBoundedCache } from './bounded-cache.ts';
import { compilePlan, type PlanTypes } from './compile-plan.ts';
import { createInclusion } from './conditions.ts';
import type { ClientOperation } from './document.ts';
import type { ExecutableNode } from './executable-plan.ts';
import { graphFields } from './graph-fields.ts';
import { introspectionDocument } from './introspection.ts';
import { type ActiveOverrides, type KnownOverrides, overrideKey, type Planner } from './planner.ts';
import { toPlannerOperation } from './planner-operation.ts';
import { requiredNames } from './required-names.ts';

/** All that an operation of one shape needs at run time; made once, used by every request of that shape. */
export interface OperationPlan {
  root: ExecutableNode | null;
  introspection: DocumentNode | null;
  /** Projects what the subgraphs gave onto the client's selections. */
  complete: Complete;
  /** The same at once as JSON, for a response without errors; null where there is introspection. */
  write: Write | null;
  toClientPath: ToClientPath;
  /** What its caller has to meet; empty for an operation that is for everybody. */
  access: readonly OperationRule[];
}

interface WeighedPlan {
  plan: OperationPlan;
  weight: number;
}

/** One operation, the values of its condition variables, and the overrides in force. */
export interface OperationShape {
  operation: ClientOperation;
  conditions: string;
  overrides: ActiveOverrides;
}

export interface OperationPlans {
  /** Throws a `GraphQLError` of code `OPERATION_NOT_PLANNABLE` when the planner finds no way. */
  planFor(shape: OperationShape): MaybePromise<OperationPlan>;
  readonly cached: number;
}

export interface OperationPlansOptions extends PlanTypes {
  planner: Planner;
  publicSchema: GraphQLSchema;
  /** Source characters of the plans kept. */
  maxCachedCharacters: number;
}

export function createOperationPlans(options: OperationPlansOptions): OperationPlans {
  const { publicSchema, planner } = options;
  const plans: BoundedCache<OperationPlan> = createBoundedCache(options.maxCachedCharacters);
  const fields = graphFields(options.schema);
  const addedFields = findAddedFields(options.schema, publicSchema);
  const rules = readAccessRules(options.schema);

  function createPlan({ operation, conditions, overrides }: OperationShape): MaybePromise<WeighedPlan> {
    const rootType = rootTypeOf(operation, publicSchema);
    const isIncluded = createInclusion(operation.conditionVariables, conditions);
    const rewritten = toPlannerOperation(operation, {
      isIncluded,
      schema: publicSchema,
      rootType,
      fields,
      addedFields,
    });
    const { source, dataKeys } = rewritten;
    const root = operation.definition.selectionSet;
    const selected = { schema: publicSchema, fragments: operation.fragments, isIncluded, dataKeys };
    const introspection = introspectionDocument(operation, rewritten.introspection);
    const weight = OVERHEAD + 10 * (source?.length ?? 0);
    const compile = (node: PlanNode | null): WeighedPlan => ({
      weight,
      plan: {
        root: node && compilePlan(node, options, { ...selected, root }),
        introspection,
        complete: completeRoot(rootType, root, selected),
        write: introspection ? null : writeComposite(rootType, [root], selected),
        toClientPath: createClientPaths({
          rootType,
          selectionSet: root,
          selected,
          requiredNames: requiredNames(node),
        }),
        access: operationAccess(operation, { schema: publicSchema, rules, rootType, isIncluded }),
      },
    });
    const node = source === null ? null : planner.plan(source, overrides);
    return isPromise(node) ? node.then(compile) : compile(node);
  }

  return {
    planFor(shape) {
      const key = shapeKey(shape, planner.overrides);
      const known = plans.get(key);
      if (known) return known;
      const keep = ({ plan, weight }: WeighedPlan): OperationPlan => {
        plans.set(key, plan, weight);
        return plan;
      };
      const made = createPlan(shape);
      return isPromise(made) ? made.then(keep) : keep(made);
    },
    get cached() {
      return plans.size;
    },
  };
}

/** Nothing but the operation's own key where only one plan is possible, as for most. */
function shapeKey({ operation, conditions, overrides }: OperationShape, known: KnownOverrides): string {
  const chosen = overrideKey(known, overrides);
  return conditions === '' && chosen === '' ? operation.id : `${operation.id}|${conditions}|${chosen}`;
}

/** Characters that even the smallest plan counts for. */
const OVERHEAD = 2_000;

function rootTypeOf({ definition }: ClientOperation, schema: GraphQLSchema): GraphQLObjectType {
  const type = schema.getRootType(definition.operation);
  if (type) return type;
  const message = `Schema is not configured to execute ${definition.operation} operation.`;
  throw new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
