import { enumOf } from '@maillage/kit';
import { createPositions, POSITION_SOURCES } from '../position/positions.ts';
import { entryOf, type TerritoryGraph } from './graph.ts';

/** Where a commune is put on a map, contours or not, and where that comes from. */
export function addPositionFields(graph: TerritoryGraph): void {
  const { builder, types, cog } = graph;
  const positions = createPositions(cog);
  const positionOf = (ref: Parameters<typeof entryOf>[1]) => {
    const { code, departements } = entryOf(graph, ref);
    return positions.of(code, departements[0] ?? null);
  };
  builder.objectFields(types.COMMUNE, (t) => ({
    position: t.field({
      type: 'GeoJSON',
      nullable: true,
      description:
        'Un point pour la situer, avec ou sans contours importés : voir « positionSource ». Vide quand rien ne situe de commune de son département.',
      resolve: (ref) => {
        const found = positionOf(ref);
        return found && { type: 'Point' as const, coordinates: found.position };
      },
    }),
    positionSource: t.field({
      type: enumOf(builder, POSITION_SOURCES),
      nullable: true,
      description: 'D’où vient « position » ; vide quand elle l’est.',
      resolve: (ref) => positionOf(ref)?.source ?? null,
    }),
  }));
}
