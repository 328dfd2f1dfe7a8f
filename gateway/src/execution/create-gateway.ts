import { type ExecutionResult, GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { checkScalars, type Scalars } from '../composition/check-scalars.ts';
import { buildPublicSchema, printPublicSchema } from '../composition/public-schema.ts';
import { type SupergraphSubgraph, validateSupergraph } from '../composition/validate-supergraph.ts';
import {
  checkAccess,
  type IdentifiedContext,
  type RefusalCode,
  refusalCode,
} from '../identity/check-access.ts';
import { type BoundedCache, createBoundedCache } from '../planning/bounded-cache.ts';
import { conditionValues } from '../planning/conditions.ts';
import {
  type ClientDocument,
  type ClientOperation,
  readDocument,
  selectOperation,
} from '../planning/document.ts';
import { DEFAULT_LIMITS, type OperationLimits } from '../planning/limits.ts';
import { createOperationPlans, type OperationPlan } from '../planning/operation-plans.ts';
import { type ActiveOverrides, createPlanner, type Planner } from '../planning/planner.ts';
import { createTypeNames } from '../planning/type-names.ts';
import type { RequestContext, Transports } from '../transport/transport.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import type { PlanRun } from './plan-run.ts';
import {
  type OperationRun,
  projectRun,
  type RunEnvironment,
  runOperation,
  writeRun,
} from './run-operation.ts';
import { canSubscribe, subscribe } from './subscription/subscribe.ts';
import { untilReturned } from './subscription/until-returned.ts';

export interface GatewayOptions {
  /** Any federation 2 supergraph. Throws a `CompositionError` when it is not valid. */
  supergraphSdl: string;
  /** How to reach each subgraph that the supergraph names. */
  transports: Transports;
  /** What plans operations on this supergraph; a planner in this process by default. */
  planner?: Planner;
  limits?: Partial<OperationLimits>;
  /** Custom scalars whose values are checked before anything runs; of others, only their subgraph knows what is valid. */
  scalars?: Scalars;
  /** How much is kept ready, in characters of client documents and of planned operations. */
  cache?: { documentCharacters: number; planCharacters: number };
  /** Which progressive overrides are on for a request; by default only those whose percentage a random number falls under. */
  overrides?: (context: RequestContext) => ActiveOverrides;
}

export interface GatewayRequest {
  source: string;
  operationName?: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
  /** Handed to transports; one object for each request. */
  context?: RequestContext;
}

export interface GatewayResponse {
  json: string;
  /** False when the request itself was at fault. */
  executed: boolean;
  /** Why it was not executed, when that is who asks. */
  denied?: RefusalCode;
}

export interface Gateway {
  publicSchema: GraphQLSchema;
  publicSdl: string;
  subgraphs: readonly SupergraphSubgraph[];
  /** Never rejects. Without `data` in the result, nothing was executed: the request itself was at fault. */
  execute(request: GatewayRequest): Promise<ExecutionResult>;
  /** The same response as JSON, written without being built first; at once where nothing has to be waited for. */
  respond(request: GatewayRequest): MaybePromise<GatewayResponse>;
  /**
   * Responses as JSON, one for each event of a subscription; for any other operation, and for a request at fault, one in all. Never rejects;
   * what runs upstream ends with the iterator's `return`.
   */
  subscribe(request: GatewayRequest): AsyncIterableIterator<string>;
  /** Which kind of operation a request asks for; null when it cannot be told. Costs nothing for a document that was already seen. */
  operationType(request: GatewayRequest): OperationTypeNode | null;
  /** How many client documents and plans are kept ready. */
  readonly cached: { documents: number; plans: number };
  close(): Promise<void>;
}

const DEFAULT_CACHE = { documentCharacters: 4_000_000, planCharacters: 16_000_000 };

export function createGateway(options: GatewayOptions): Gateway {
  const { supergraphSdl, transports, limits, overrides, cache = DEFAULT_CACHE, scalars = {} } = options;
  const { schema, subgraphs } = validateSupergraph(supergraphSdl);
  const publicSchema = buildPublicSchema(supergraphSdl);
  checkScalars(publicSchema, scalars);
  const operationLimits = { ...DEFAULT_LIMITS, ...limits };
  const documents: BoundedCache<ClientDocument> = createBoundedCache(cache.documentCharacters);
  const names = createTypeNames(schema);
  const { planner = createPlanner(supergraphSdl) } = options;
  const plans = createOperationPlans({
    planner,
    publicSchema,
    schema,
    names,
    maxCachedCharacters: cache.planCharacters,
  });
  const activeOverrides = overrides ?? randomOverrides;

  function documentOf(source: string): ClientDocument {
    let document = documents.get(source);
    if (!document) {
      document = readDocument(source, publicSchema, operationLimits);
      documents.set(source, document, DOCUMENT_OVERHEAD + source.length);
    }
    return document;
  }

  function operationOf({ source, operationName }: GatewayRequest): ClientOperation | readonly GraphQLError[] {
    const document = documentOf(source);
    if (document.errors) return document.errors;
    const operation = selectOperation(document.operations, operationName);
    return operation instanceof GraphQLError ? [operation] : operation;
  }

  /** All that can be known before anything runs; errors when the request is at fault. */
  function prepare(request: GatewayRequest, { events = false } = {}): MaybePromise<Prepared> {
    const operation = operationOf(request);
    if ('length' in operation) return operation;
    const { definition, conditionVariables } = operation;
    if (definition.operation === OperationTypeNode.SUBSCRIPTION && !events) return [onlyAsEvents()];
    const variables = operation.coerceVariables(request.variables ?? {});
    if (variables.errors) return variables.errors.map(asUserError);
    const conditions = conditionValues(conditionVariables, variables.coerced);
    if (conditions instanceof GraphQLError) return [conditions];
    const context = request.context ?? {};
    const admit = (plan: OperationPlan): Prepared => {
      const refused = plan.access.length > 0 ? checkAccess(plan.access, context as IdentifiedContext) : [];
      return refused.length > 0 ? refused : { operation, plan, variables: variables.coerced, context };
    };
    const plan = plans.planFor({ operation, conditions, overrides: activeOverrides(context) });
    return isPromise(plan) ? plan.then(admit) : admit(plan);
  }

  function respondTo(prepared: Prepared): MaybePromise<GatewayResponse> {
    if ('length' in prepared) return refusal(prepared);
    const written = (run: PlanRun): GatewayResponse => ({
      json: writeRun(run, prepared, publicSchema),
      executed: true,
    });
    const run = runOperation(prepared, environment);
    return isPromise(run) ? run.then(written) : written(run);
  }

  const environment: RunEnvironment = { transports, objectTypes: names.objects };

  return {
    publicSchema,
    publicSdl: printPublicSchema(publicSchema),
    subgraphs,
    async execute(request) {
      try {
        const prepared = prepare(request);
        const operation = isPromise(prepared) ? await prepared : prepared;
        if ('length' in operation) return { errors: operation };
        return projectRun(await runOperation(operation, environment), operation, publicSchema);
      } catch (error) {
        return { errors: [asGraphQLError(error)] };
      }
    },
    respond(request) {
      try {
        const prepared = prepare(request);
        const response = isPromise(prepared) ? prepared.then(respondTo) : respondTo(prepared);
        return isPromise(response) ? response.catch(failed) : response;
      } catch (error) {
        return failed(error);
      }
    },
    subscribe(request) {
      if (this.operationType(request) !== OperationTypeNode.SUBSCRIPTION) {
        return onlyOne(this.respond(request));
      }
      return untilReturned(async () => {
        try {
          const operation = await prepare(request, { events: true });
          if ('length' in operation) return onlyOne(refusal(operation));
          if (!canSubscribe(operation, environment)) return onlyOne(refusal([noSubscriptions()]));
          return subscribe(operation, environment, async (run, inside) =>
            writeRun(await runOperation(run, inside), run, publicSchema),
          );
        } catch (error) {
          return onlyOne(failed(error));
        }
      });
    },
    operationType(request) {
      const operation = operationOf(request);
      return 'length' in operation ? null : operation.definition.operation;
    },
    get cached() {
      return { documents: documents.size, plans: plans.cached };
    },
    async close() {
      await Promise.all([planner, ...transports.values()].map((part) => part.close?.()));
    },
  };
}

/** What can run, or why the request is at fault. */
type Prepared = OperationRun | readonly GraphQLError[];

/** Characters that even the smallest document counts for. */
const DOCUMENT_OVERHEAD = 500;

const NO_LABELS: ReadonlySet<string> = new Set();

function randomOverrides(): ActiveOverrides {
  return { labels: NO_LABELS, percentage: Math.random() * 100 };
}

function asUserError({ message, nodes, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, path, extensions: { code: 'BAD_USER_INPUT' } });
}

async function* onlyOne(response: MaybePromise<GatewayResponse>): AsyncGenerator<string, void, undefined> {
  yield (await response).json;
}

function onlyAsEvents(): GraphQLError {
  const message = 'Subscriptions are answered as event streams alone: accept text/event-stream.';
  return new GraphQLError(message, { extensions: { code: 'SUBSCRIPTIONS_NOT_AVAILABLE' } });
}

function noSubscriptions(): GraphQLError {
  return new GraphQLError('This subscription is not available.', {
    extensions: { code: 'SUBSCRIPTIONS_NOT_AVAILABLE' },
  });
}

function refusal(errors: readonly GraphQLError[]): GatewayResponse {
  const denied = refusalCode(errors);
  return { json: JSON.stringify({ errors }), executed: false, ...(denied && { denied }) };
}

function failed(error: unknown): GatewayResponse {
  return refusal([asGraphQLError(error)]);
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('Internal server error', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
