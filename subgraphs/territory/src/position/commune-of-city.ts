import { type Cog, searchKey } from '@maillage/kit';
import { type City, FRENCH_COUNTRIES } from './cities.ts';

/**
 * Code of the commune of a city: as GeoNames gives it, else that of the only commune of the same name in its collectivité (in the
 * whole country for Paris, the only city of GeoNames' France without a code), else of the collectivité's only commune. Null without one.
 */
export function communeOfCity(cog: Cog): (city: City) => string | null {
  const collectivities = new Set(FRENCH_COUNTRIES.values());
  const overseas = new Map<string, string | null>();
  const alone = new Map<string, string | null>();
  const anywhere = new Map<string, string | null>();
  const put = (names: Map<string, string | null>, name: string, code: string) =>
    names.set(name, names.has(name) ? null : code);
  for (const { code, name, departements } of cog.entries('COMMUNE')) {
    const [place] = departements;
    put(anywhere, name, code);
    if (place === undefined || !collectivities.has(place)) continue;
    put(overseas, `${place} ${searchKey(name)}`, code);
    put(alone, place, code);
  }
  return ({ muniSub, country, name }) => {
    if (muniSub !== undefined) return muniSub;
    const place = FRENCH_COUNTRIES.get(country) ?? null;
    if (place === null) return anywhere.get(name) ?? null;
    return overseas.get(`${place} ${searchKey(name)}`) ?? alone.get(place) ?? null;
  };
}
