import type { EntityFetchNode } from '../planning/executable-plan.ts';
import type { ResponseObject } from '../planning/required-fields.ts';
import { callSubgraph, pickVariables, type SubgraphAnswer } from './call-subgraph.ts';
import { type EntityBatch, gatherEntities } from './entity-batch.ts';
import { placeEntityErrors } from './entity-errors.ts';
import { isPromise, type MaybePromise } from './maybe-promise.ts';
import { mergeEntities } from './merge-entities.ts';
import type { PlanRun } from './plan-run.ts';
import type { Apply } from './run-node.ts';
import { misfitOf, subgraphFailure } from './subgraph-error.ts';

const NOTHING: Apply = () => {};

/** Asks for fields of entities found so far; asks nothing when there are none. */
export function startEntityFetch(node: EntityFetchNode, run: PlanRun): MaybePromise<Apply> {
  const batches = node.inputs.map((input) => gatherEntities(input, run.data));
  if (batches.every(({ representations }) => representations.length === 0)) return NOTHING;
  const variables = pickVariables(node, run);
  for (const { input, representations } of batches) variables[input.variable] = representations;
  const ready = (answer: SubgraphAnswer) => {
    const checked = checkEntities(answer, node, batches);
    return () => applyEntities(checked, { node, batches }, run);
  };
  const answer = callSubgraph(node, variables, run);
  return isPromise(answer) ? answer.then(ready) : ready(answer);
}

interface AskedEntities {
  node: EntityFetchNode;
  batches: readonly EntityBatch[];
}

function applyEntities(
  { data, errors }: SubgraphAnswer,
  { node, batches }: AskedEntities,
  run: PlanRun,
): void {
  const unplacedErrors = errors.length > 0 && placeEntityErrors({ node, batches, errors }, run);
  const misfit = { found: false };
  for (const batch of batches) {
    const entities = entitiesOf(data, batch);
    mergeEntities(batch, { entities, unplacedErrors, objectTypes: run.objectTypes, misfit });
  }
  if (misfit.found) placeEntityErrors({ node, batches, errors: [misfitOf(node.service)] }, run);
}

function entitiesOf(data: ResponseObject | null, { input }: EntityBatch): readonly unknown[] | null {
  const entities = data?.[input.alias];
  return Array.isArray(entities) ? entities : null;
}

/** An answer without errors has to have as many entities as were asked for. */
function checkEntities(
  answer: SubgraphAnswer,
  { service }: EntityFetchNode,
  batches: readonly EntityBatch[],
): SubgraphAnswer {
  if (answer.data === null) return answer;
  for (const batch of batches) {
    const entities = entitiesOf(answer.data, batch);
    if (entities === null && answer.errors.length > 0) continue;
    if (entities?.length !== batch.representations.length) {
      return {
        data: null,
        errors: [
          subgraphFailure(service, 'SUBGRAPH_BAD_RESPONSE', 'answered with the wrong number of entities'),
        ],
      };
    }
    if (
      entities.some((entity) => Array.isArray(entity) || !(isNullish(entity) || typeof entity === 'object'))
    ) {
      return {
        data: null,
        errors: [
          subgraphFailure(service, 'SUBGRAPH_BAD_RESPONSE', 'answered with entities that are no objects'),
        ],
      };
    }
  }
  return answer;
}

/** Null, or marked as null by an error. */
function isNullish(entity: unknown): boolean {
  return entity === null || entity === undefined || typeof entity === 'symbol';
}
