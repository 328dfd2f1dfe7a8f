import { answeredGeometry, type CogLevel, simplifyArgument, type TerritoryOnDay } from '@maillage/kit';
import { LATEST, type TerritoryGraph } from './graph.ts';

/** Where a territory is: its own contour, or the union of its communes'. */
export function addGeometryFields({ builder, types, contours }: TerritoryGraph, level: CogLevel): void {
  const surfaceOf = (ref: TerritoryOnDay) => contours.ofTerritory(ref, ref.asOf ?? LATEST);
  builder.objectFields(types[level], (t) => ({
    geometry: t.field({
      type: 'GeoJSON',
      nullable: true,
      args: simplifyArgument(t.arg),
      description:
        'Son contour ce jour-là, ou l’union de ceux de ses communes. Vide quand il n’est pas importé, ou l’est d’une année où ce code désignait un autre territoire.',
      resolve: (ref, { simplify }, context) => answeredGeometry(surfaceOf(ref), simplify, context),
    }),
    geometryVintage: t.int({
      nullable: true,
      description: 'Millésime de ce contour, le plus ancien s’il est une union ; vide sans contour.',
      resolve: (ref) => surfaceOf(ref)?.vintage ?? null,
    }),
  }));
}
