import { createHash } from 'node:crypto';
import type { IsoDate } from '../contract/dates.ts';
import { parseTerritoryKey, type TerritoryKey, type TerritoryRef } from '../contract/territory-ref.ts';
import { type Cog, cogOn, dayOfVintage, resolveUnitsOn } from '../reference/index.ts';
import { type Areal, arealOf, polygonsOf } from './areal.ts';
import { join } from './clip.ts';
import type { Contour, Surface } from './contour.ts';
import type { Contours } from './contours.ts';
import { contoursOfUnits } from './contours-of-units.ts';
import { dissolve } from './dissolve.ts';
import { ownContour } from './own-contour.ts';
import { encodeContour, surfaceOf } from './stored-contour.ts';

/** Where a territory is on a day. */
export interface DatedSurface extends Surface {
  /** Year that its contour is of; the oldest one where it is made of several. */
  vintage: number;
}

/** Contours of territories on a day: their own, or the union of their units'. Null as soon as one unit has none: never a part for the whole. */
export interface ContourReader {
  ofTerritory(ref: TerritoryRef, day: IsoDate): DatedSurface | null;
  /** Units as `resolveUnitsOn` gives them for that day. */
  ofUnits(units: readonly TerritoryKey[], day: IsoDate): DatedSurface | null;
}

/** Unions that are kept, some 10 kB each. */
const KEPT_UNIONS = 1_000;

export function createContourReader(cog: Cog, contours: Contours): ContourReader {
  const unions = new Map<string, DatedSurface>();
  const kept = (key: string, build: () => DatedSurface): DatedSurface => {
    const union = unions.get(key) ?? build();
    unions.delete(key);
    unions.set(key, union);
    const [oldest] = unions.keys();
    if (unions.size > KEPT_UNIONS && oldest !== undefined) unions.delete(oldest);
    return union;
  };
  const ofUnits = (units: readonly TerritoryKey[], day: IsoDate): DatedSurface | null => {
    const vintage = cogOn(cog, day);
    const parts = contoursOfUnits(units.map(parseTerritoryKey), (unit) =>
      ownContour(unit, { cog, contours, day: dayOfVintage(vintage) }),
    );
    const [first] = parts ?? [];
    if (!parts || !first) return null;
    if (parts.length === 1) return first;
    return kept(`${vintage.vintage} ${digest(units)}`, () => ({
      vintage: Math.min(...parts.map((part) => part.vintage)),
      ...surfaceOf(encodeContour(unionOf(parts))),
    }));
  };
  return {
    ofUnits,
    ofTerritory(ref, day) {
      if (contours.size === 0) return null;
      const own = ownContour(ref, { cog, contours, day });
      if (own || ref.level === 'QPV') return own;
      const units = resolveUnitsOn(cog, day, [ref]);
      return units.length === 1 && units[0] === `${ref.level}:${ref.code}` ? null : ofUnits(units, day);
    },
  };
}

/** Districts may lie in the other units: they are joined by clipping, the rest by the edges that neighbours share. */
function unionOf(contours: readonly Contour[]): Areal {
  const surfaces = (some: readonly Contour[]) => some.map((contour) => contour.geometry());
  const districts = contours.filter(({ level }) => level === 'QPV');
  const others = contours.filter(({ level }) => level !== 'QPV');
  const [inside, around] = [dissolve(surfaces(districts)), dissolve(surfaces(others))];
  if (districts.length === 0 || others.length === 0) return districts.length === 0 ? around : inside;
  return join(around, inside) ?? arealOf([around, inside].flatMap(polygonsOf));
}

const digest = (units: readonly TerritoryKey[]): string =>
  createHash('sha256').update(units.join()).digest('base64');
