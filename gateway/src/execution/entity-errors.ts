import type { EntityFetchNode } from '../planning/executable-plan.ts';
import type { EntityBatch } from './entity-batch.ts';
import { addError, type PlanRun } from './plan-run.ts';
import { placeError, type SubgraphError } from './subgraph-error.ts';
import { type ResponsePath, targetPaths } from './targets.ts';

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
  const places = batches.map((batch) => batch.input.paths.flatMap((path) => targetPaths(run.data, path)));
  for (const error of errors) {
    const entityPlaces = placesOf(error, batches, places);
    if (entityPlaces.length === 0) {
      addError(run, node.order, placeError(error, commonPath(wantedPlaces(batches, places))));
      unplaced = true;
    }
    for (const path of entityPlaces) addError(run, node.order, placeError(error, path));
  }
  return unplaced;
}

function placesOf(
  { path }: SubgraphError,
  batches: readonly EntityBatch[],
  places: readonly ResponsePath[][],
): ResponsePath[] {
  if (path === null) return [];
  const [alias, position, ...rest] = path;
  const index = batches.findIndex(({ input }) => input.alias === alias);
  const batch = batches[index];
  if (!batch || typeof position !== 'number') return [];
  const found: ResponsePath[] = [];
  batch.positions.forEach((candidate, target) => {
    const place = places[index]?.[target];
    if (candidate === position && place) found.push([...place, ...rest]);
  });
  return found;
}

function wantedPlaces(batches: readonly EntityBatch[], places: readonly ResponsePath[][]): ResponsePath[] {
  return batches.flatMap(({ positions }, index) =>
    (places[index] ?? []).filter((_place, target) => (positions[target] ?? -1) >= 0),
  );
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
