import type { PerimeterScale } from '@maillage/kit';
import type { Area } from '../../draft.ts';
import { list, of, ordinal } from '../../french.ts';

/** What a CLSM of that area would be called. */
export function clsmName(area: Area, scale: PerimeterScale): string {
  if (area.grouping !== null) return `CLSM – ${area.grouping.name}`;
  if (scale === 'INFRA_COMMUNAL') return `CLSM ${arrondissements(area)}`;
  if (area.places.length === 1) return `CLSM ${of(area.seat.name)}`;
  const names = area.places.map((place) => place.name);
  if (names.length <= 3) return `CLSM ${of(list(names))}`;
  return `CLSM du bassin ${of(area.seat.name)} (${names.length} communes)`;
}

/** « de Paris (18e et 19e arrondissements) », from the last two digits of the codes. */
function arrondissements({ places }: Area): string {
  const city = places[0]?.name.replace(/ \d.*$/, '') ?? '';
  const numbers = places.map((place) => ordinal(arrondissementNumber(place.code)));
  return `${of(city)} (${list(numbers)} ${numbers.length === 1 ? 'arrondissement' : 'arrondissements'})`;
}

/** COG codes: Paris 75101 to 75120, Lyon 69381 to 69389, Marseille 13201 to 13216. */
function arrondissementNumber(code: string): number {
  return code.startsWith('69') ? Number(code.slice(-1)) : Number(code.slice(-2));
}
