import { checkTerritoryRef, type TerritoryRef } from '@maillage/kit';
import { type ArticulationGraph, territoryReference } from './graph.ts';

/**
 * A territory as an answer shows it again: null for the whole country and for one that is not known.
 * @throws BAD_USER_INPUT on a code that is not written as its level's are
 */
export function shownTerritory(
  graph: ArticulationGraph,
  territory: TerritoryRef | null | undefined,
): TerritoryRef | null {
  if (!territory) return null;
  checkTerritoryRef(territory);
  return territory.level === 'QPV' || graph.cog.find(territory) ? territoryReference(graph, territory) : null;
}
