import type { EntityFetchNode } from '../planning/executable-plan.ts';
import type { EntityBatch } from './entity-batch.ts';
import { addError, type PlanRun } from './plan-run.ts';
import { placeError, type SubgraphError } from './subgraph-error.ts';
import { placesAt, type ResponsePath } from './targets.ts';

export interface EntityErrors {
  node: EntityFetchNode;
  batches: readonly EntityBatch[];
  errors: readonly SubgraphError[];
}

/**
 * An error about one entity goes to every place where that entity is; any other goes once, to what all entities have in common. Returns
 * whether there were any of the other kind.
 */
export function placeEntityErrors({ node, batches, errors }: EntityErrors, run: PlanRun): boolean {
  let unplaced = false;
  const places = batches.map((batch) => wantedPlaces(batch, run));
  for (const error of errors) {
    const entityPlaces = placesOf(error, batches, places);
    if (entityPlaces.length === 0) {
      addError(run, node.order, placeError(error, commonPath(places.flat().map(({ path }) => path))));
      unplaced = true;
    }
    for (const path of entityPlaces) addError(run, node.order, placeError(error, path));
  }
  return unplaced;
}

/** Where an entity that a fetch has asked for is wanted. */
interface WantedPlace {
  path: ResponsePath;
  position: number;
}

function wantedPlaces({ input, targets, positions }: EntityBatch, run: PlanRun): WantedPlace[] {
  const positionOf = new Map(targets.map((target, index) => [target, positions[index] ?? -1]));
  return input.paths
    .flatMap(({ steps }) => placesAt(run.data, steps))
    .map(({ path, target }) => ({ path, position: positionOf.get(target) ?? -1 }))
    .filter(({ position }) => position >= 0);
}

function placesOf(
  { path }: SubgraphError,
  batches: readonly EntityBatch[],
  places: readonly WantedPlace[][],
): ResponsePath[] {
  if (path === null) return [];
  const [alias, position, ...rest] = path;
  const index = batches.findIndex(({ input }) => input.alias === alias);
  return (places[index] ?? [])
    .filter((wanted) => wanted.position === position)
    .map((wanted) => [...wanted.path, ...rest]);
}

function commonPath([first, ...others]: readonly ResponsePath[]): ResponsePath {
  let length = first?.length ?? 0;
  for (const other of others) {
    let same = 0;
    while (same < length && other[same] === first?.[same]) same += 1;
    length = same;
  }
  return first?.slice(0, length) ?? [];
}
