import {
  type Cog,
  type Contours,
  cogOn,
  groundIn,
  hostsIn,
  type PolygonPlace,
  parseTerritoryKey,
  placeOf,
  type SchemeRecord,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import { ownPerimeter } from './own-perimeter.ts';

/** Where the polygons of districts lie. */
export interface DistrictPlaces {
  /** Year of the COG whose communes they are set against. */
  vintage: number;
  /** Null for a district without a polygon, or whose polygon none of its listed communes holds any of: the list then says more than the contours. */
  of(district: SchemeRecord): PolygonPlace | null;
}

/** Against the communes of the latest year that has contours; null when none was imported. */
export function districtPlaces(contours: Contours, cog: Cog): DistrictPlaces | null {
  const latest = contours.vintages('COMMUNE').at(-1);
  const units = latest === undefined ? null : contours.units(latest);
  if (!units) return null;
  const { vintage } = units;
  const inForce = cogOn(cog, `${vintage}-01-01`);
  return {
    vintage,
    of(district) {
      const code = String(district.details.code);
      const polygon = contours.of({ level: 'QPV', code }).at(-1);
      if (!polygon) return null;
      const listed = listedIn(inForce, ownPerimeter(district)?.within ?? []);
      const place = placeOf(polygon.geometry(), units, listed);
      const keys = new Set(listed.map(territoryKey));
      const isListed = place.shares.some(({ unit }) => keys.size === 0 || keys.has(territoryKey(unit)));
      return isListed ? place : null;
    },
  };
}

/** The communes of a list of any year as the vintage has them: also the one that a listed commune has become a part of. */
function listedIn(vintage: Cog, communes: readonly TerritoryRef[]): TerritoryRef[] {
  const { wholes, parts } = groundIn(vintage, communes);
  const hosts = [...parts].flatMap((part) => hostsIn(vintage, parseTerritoryKey(part)));
  return [...communes, ...[...wholes, ...hosts].map(parseTerritoryKey)];
}
