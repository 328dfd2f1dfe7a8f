import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import type { UnitShare } from '../contract/scheme-record.ts';
import type { TerritoryRef } from '../contract/territory-ref.ts';
import { type Areal, type Bounds, boundsOf } from './areal.ts';
import { holdsPoint } from './holds-point.ts';
import { measureShares, type ShareMethod } from './measure-shares.ts';

/** A unit and where it is. The surface may be worked out when it is asked for: only its box is needed to index it. */
export interface UnitContour {
  unit: TerritoryRef;
  bounds: Bounds;
  geometry(): Areal;
}

/** What a polygon shares with the units, and how that was found. */
export interface MeasuredShares {
  /** As `sharesOf` gives them. */
  shares: UnitShare[];
  /** CLIPPED when every intersection was computed; REPAIRED when rings that cross themselves were mended first; SAMPLED when points on a grid had to do. */
  method: ShareMethod;
}

/** Units of one vintage by where they are. */
export interface UnitIndex {
  /** Year of the COG whose contours these are. */
  readonly vintage: number;
  /** How many units. */
  readonly size: number;
  /** The unit that the position lies in; the first in the order given on an edge that two share; null where there is none. */
  unitAt(position: Position): TerritoryRef | null;
  /** Every unit that holds the position, in the order given. */
  unitsAt(position: Position): TerritoryRef[];
  /**
   * The units that hold some of the polygon, with the share of its area that is inside each, largest first (then in the order given). What is below
   * `SLIVER` is taken for noise of the contours and given to the others. They add up to 1, less what lies in no unit. Never throws on invalid rings.
   */
  sharesOf(polygon: Areal): UnitShare[];
  /** The same, with how it was found. */
  measure(polygon: Areal): MeasuredShares;
}

/** Contours in memory as an index takes them. */
export const unitContour = (unit: TerritoryRef, geometry: Areal): UnitContour => ({
  unit,
  bounds: boundsOf(geometry),
  geometry: () => geometry,
});

export function createUnitIndex(vintage: number, contours: readonly UnitContour[]): UnitIndex {
  const boxes = boxesOf(contours);
  const near = ([west, south, east, north]: Bounds): UnitContour[] =>
    boxes === null
      ? []
      : boxes
          .search(west, south, east, north)
          .sort((a, b) => a - b)
          .map((index) => contours[index] as UnitContour);
  const unitsAt = (position: Position): TerritoryRef[] => {
    const [longitude = Number.NaN, latitude = Number.NaN] = position;
    return near([longitude, latitude, longitude, latitude])
      .filter((contour) => holdsPoint(contour.geometry(), position))
      .map(({ unit }) => unit);
  };
  const measure = (polygon: Areal) => measureShares(polygon, near(boundsOf(polygon)));
  return {
    vintage,
    size: contours.length,
    unitsAt,
    unitAt: (position) => unitsAt(position)[0] ?? null,
    measure,
    sharesOf: (polygon) => measure(polygon).shares,
  };
}

function boxesOf(contours: readonly UnitContour[]): Flatbush | null {
  if (contours.length === 0) return null;
  const boxes = new Flatbush(contours.length);
  for (const { bounds } of contours) boxes.add(...bounds);
  boxes.finish();
  return boxes;
}
