import type { TerritoryRef } from '../contract/territory-ref.ts';
import { arrondissementsCity, arrondissementsOf } from './arrondissements-city.ts';

/**
 * The contours of units, one each; all the arrondissements of a city may be there as the city's own. Null when one has none.
 * @param own the contour of one territory, null without one
 */
export function contoursOfUnits<Found>(
  units: readonly TerritoryRef[],
  own: (unit: TerritoryRef) => Found | null,
): Found[] | null {
  const found: Found[] = [];
  const lacking = new Set<string>();
  for (const unit of units) {
    const contour = own(unit);
    if (contour !== null) found.push(contour);
    else if (unit.level !== 'ARRONDISSEMENT_MUNICIPAL') return null;
    else lacking.add(unit.code);
  }
  for (const city of new Set([...lacking].map(arrondissementsCity))) {
    const contour = city === null ? null : own({ level: 'COMMUNE', code: city });
    if (contour === null || !arrondissementsOf(city as string).every((code) => lacking.has(code)))
      return null;
    found.push(contour);
  }
  return found;
}
