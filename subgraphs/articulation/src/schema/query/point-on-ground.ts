import {
  type Cog,
  type Contours,
  cogOn,
  dayOfVintage,
  holdsPoint,
  type IsoDate,
  ownContour,
  parseTerritoryKey,
  publicError,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import type { Position } from 'geojson';
import type { PointOnGround } from '../../read-model/question/schemes-at-point.ts';

export interface Ground {
  cog: Cog;
  contours: Contours;
  /** The day that is asked about. */
  day: IsoDate;
}

/**
 * What the contours tell of a point on the day.
 * @throws UNAVAILABLE when there is no contour of communes, or the commune under the point was other ground on the day
 * @throws NOT_FOUND when no contour of a commune holds it
 */
export function pointOnGround(position: Position, ground: Ground): PointOnGround {
  const { contours, day, cog } = ground;
  const districts = contours
    .vintages('QPV')
    .flatMap((vintage) => contours.districts(vintage)?.unitsAt(position) ?? [])
    .map(territoryKey);
  const inForce = dayOfVintage(cogOn(cog, day));
  return {
    unit: territoryKey(unitUnder(position, ground)),
    districts,
    isIn(part) {
      const contour = ownContour(parseTerritoryKey(part), { cog, contours, day: inForce });
      return contour && holdsPoint(contour.geometry(), position);
    },
  };
}

/** Contours of the year in force first, then of the nearest: each tells only of ground that has not changed between. */
function unitUnder(position: Position, { cog, contours, day }: Ground): TerritoryRef {
  const inForce = cogOn(cog, day);
  const vintages = contours
    .vintages('COMMUNE')
    .toSorted((a, b) => Math.abs(a - inForce.vintage) - Math.abs(b - inForce.vintage));
  if (vintages.length === 0) {
    throw publicError(
      'UNAVAILABLE',
      'Un point ne se cherche qu’avec les contours des communes, qui ne sont pas importés ici : demandez par « code » ou « postcode ».',
    );
  }
  const passed: string[] = [];
  for (const vintage of vintages) {
    const unit = contours.units(vintage)?.unitAt(position);
    if (!unit) continue;
    const known = ownContour(unit, { cog, contours, day: dayOfVintage(inForce) });
    if (inForce.find(unit) && known?.vintage === vintage) return unit;
    passed.push(`${unit.code} (${vintage})`);
  }
  if (passed.length === 0) {
    throw publicError('NOT_FOUND', 'Aucune commune dont le contour est importé ne contient ce point.');
  }
  throw publicError(
    'UNAVAILABLE',
    `Les contours importés ne disent pas dans quelle commune était ce point en ${inForce.vintage} : il est dans ${passed.join(', ')}, dont le territoire a changé.`,
  );
}
