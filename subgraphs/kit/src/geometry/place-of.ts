import type { PolygonPlace, UnitShare } from '../contract/scheme-record.ts';
import { type TerritoryRef, territoryKey } from '../contract/territory-ref.ts';
import type { Areal } from './areal.ts';
import { arrondissementsCity } from './arrondissements-city.ts';
import type { UnitIndex } from './unit-index.ts';

/**
 * Where a polygon lies among the units of an index: what a perimeter keeps of it.
 * @param listed communes of the index's vintage that an official list says it lies in, whole city for Paris, Lyon and Marseille. Contours may be too
 * coarse to agree with it: what falls in other communes is then given to those listed, in proportion. Where none of them is under the
 * polygon there is no share at all: the contours contradict the list, and tell nothing.
 */
export function placeOf(
  polygon: Areal,
  index: UnitIndex,
  listed: readonly TerritoryRef[] = [],
): PolygonPlace {
  const shares = index.sharesOf(polygon);
  const keys = new Set(listed.map(territoryKey));
  const kept = shares.filter(({ unit }) => keys.has(territoryKey(unit)) || keys.has(cityKey(unit)));
  return { vintage: index.vintage, shares: listed.length === 0 ? shares : scaled(kept, sumOf(shares)) };
}

function cityKey({ level, code }: TerritoryRef): string {
  const city = level === 'ARRONDISSEMENT_MUNICIPAL' ? arrondissementsCity(code) : null;
  return city === null ? '' : territoryKey({ level: 'COMMUNE', code: city });
}

const sumOf = (shares: readonly UnitShare[]): number => shares.reduce((sum, { share }) => sum + share, 0);

function scaled(shares: readonly UnitShare[], total: number): UnitShare[] {
  const factor = total / sumOf(shares);
  return shares.map(({ unit, share }) => ({ unit, share: Math.min(1, share * factor) }));
}
