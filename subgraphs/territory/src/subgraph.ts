import {
  type Cog,
  type Contours,
  createBuilder,
  createContourReader,
  createSubgraph,
  NO_CONTOURS,
  type SchemeKindDefinition,
  type Subgraph,
  toSubgraphSchema,
} from '@maillage/kit';
import { addTerritoriesQuery } from './query/territories.ts';
import { addTerritoryQuery } from './query/territory.ts';
import { defineTypes } from './types/index.ts';

export interface TerritorySubgraphOptions {
  cog: Cog;
  /** Contours of territories; none when not given. */
  contours?: Contours;
  /** The registry: a kind whose schemes are territories (the QPV) is one of the types of `Territory`. */
  kinds: readonly SchemeKindDefinition[];
}

/** The code officiel géographique as a subgraph: régions, départements, EPCI, EPT, communes and their parts, answered from memory. */
export function createTerritorySubgraph({
  cog,
  contours = NO_CONTOURS,
  kinds,
}: TerritorySubgraphOptions): Subgraph {
  const builder = createBuilder();
  const graph = defineTypes({ builder, cog, kinds, contours: createContourReader(cog, contours) });
  addTerritoryQuery(graph);
  addTerritoriesQuery(graph);
  return createSubgraph({ name: 'territory', schema: toSubgraphSchema(builder) });
}
