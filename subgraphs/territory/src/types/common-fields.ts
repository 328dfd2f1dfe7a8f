import type { CogLevel, TerritoryOnDay } from '@maillage/kit';
import { addGeometryFields } from './geometry.ts';
import { entryOf, found, type TerritoryGraph } from './graph.ts';

/**
 * What every level of the COG answers besides its code, level, name and population. The région and the département are given as what
 * they are (`Region`, `Departement`): asking for their fields costs one plan, not one for each type of territory.
 */
export function addCommonFields(graph: TerritoryGraph, level: CogLevel): void {
  const { builder, types } = graph;
  addGeometryFields(graph, level);
  const isInRegion = level !== 'REGION';
  const isInDepartement = isInRegion && level !== 'DEPARTEMENT';
  builder.objectFields(types[level], (t) => ({
    populationVintage: t.int({
      nullable: true,
      description:
        'Année de la population municipale : 2023 pour les COG 2025 et 2026, 2022 pour celui de 2024, 2017 à Mayotte ; un millésime importé ensuite garde celle d’avant lui ; vide quand la population l’est.',
      resolve: (ref) => entryOf(graph, ref).populationVintage,
    }),
    region: t.field({
      type: types.REGION,
      nullable: true,
      description: 'La région où il se trouve ; vide pour une région, et quand il s’étend sur plusieurs.',
      resolve: (ref) =>
        isInRegion ? only(found(graph, { like: ref, level: 'REGION' }, entryOf(graph, ref).regions)) : null,
    }),
    departement: t.field({
      type: types.DEPARTEMENT,
      nullable: true,
      description:
        'Le département où il se trouve ; vide pour une région ou un département, et quand il s’étend sur plusieurs.',
      resolve: (ref) =>
        isInDepartement
          ? only(found(graph, { like: ref, level: 'DEPARTEMENT' }, entryOf(graph, ref).departements))
          : null,
    }),
  }));
}

function only(territories: readonly TerritoryOnDay[]): TerritoryOnDay | null {
  return territories.length === 1 ? (territories[0] ?? null) : null;
}
