import { territoryTypes } from '@maillage/kit';
import { addArrondissementFields } from './arrondissement-municipal.ts';
import { addCommuneFields } from './commune.ts';
import { addCommuneDelegueeFields } from './commune-deleguee.ts';
import { addDepartementFields } from './departement.ts';
import { addEpciFields } from './epci.ts';
import { addEptFields } from './ept.ts';
import type { GraphSource, TerritoryGraph } from './graph.ts';
import { addRegionFields } from './region.ts';
import { addTerritoryFields } from './territory.ts';
import { defineTerritoryKinds } from './territory-kind.ts';

export type { TerritoryGraph } from './graph.ts';

/** `Territory` and the type of each level, each with the fields of its own. */
export function defineTypes(source: GraphSource): TerritoryGraph {
  const { builder, cog, kinds } = source;
  const graph = { ...source, types: territoryTypes(builder, { cog, kinds, resolvable: true }) };
  addTerritoryFields(graph);
  addRegionFields(graph);
  addDepartementFields(graph);
  addEpciFields(graph);
  addEptFields(graph);
  addCommuneFields(graph);
  addArrondissementFields(graph);
  addCommuneDelegueeFields(graph);
  defineTerritoryKinds(graph);
  return graph;
}
