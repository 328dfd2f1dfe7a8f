import { arrondissementOf, type Cog, searchKey, vocabulary } from '@maillage/kit';
import type { Position } from 'geojson';
import { type City, readFrenchCities } from './cities.ts';
import { communeOfCity } from './commune-of-city.ts';

export const POSITION_SOURCES = vocabulary({
  name: 'PositionSource',
  description: 'D’où vient la position d’une commune.',
  labels: {
    GEONAMES: 'Celle de son chef-lieu ou de sa plus grande localité dans GeoNames (CC-BY)',
    ARRONDISSEMENT_MEAN: 'La moyenne des communes de son arrondissement que GeoNames situe : approchée',
    DEPARTEMENT_MEAN: 'La moyenne des communes de son département que GeoNames situe : très approchée',
  },
});

export type PositionSource = keyof typeof POSITION_SOURCES.labels;

export interface CommunePosition {
  position: Position;
  source: PositionSource;
}

export interface Positions {
  /** Null where nothing situates the commune, nor any other of its département. */
  of(communeCode: string, departement: string | null): CommunePosition | null;
}

/** Positions of communes without any contour: cities are read when the first one is asked for. */
export function createPositions(cog: Cog): Positions {
  let read: Positions | undefined;
  return {
    of(communeCode, departement) {
      read ??= readPositions(cog);
      return read.of(communeCode, departement);
    },
  };
}

function readPositions(cog: Cog): Positions {
  const own = positionsByCommune(cog);
  const arrondissements = means(own, (code) => arrondissementOf(code));
  const departements = means(own, (code) => cog.find({ level: 'COMMUNE', code })?.departements[0]);
  const situated = (position: Position | undefined, source: PositionSource): CommunePosition | null =>
    position ? { position, source } : null;
  return {
    of: (code, departement) =>
      situated(own.get(code), 'GEONAMES') ??
      situated(arrondissements.get(arrondissementOf(code) ?? ''), 'ARRONDISSEMENT_MEAN') ??
      situated(departements.get(departement ?? ''), 'DEPARTEMENT_MEAN'),
  };
}

function positionsByCommune(cog: Cog): Map<string, Position> {
  const communeOf = communeOfCity(cog);
  const chosen = new Map<string, City>();
  for (const city of readFrenchCities()) {
    const code = communeOf(city);
    if (code === null) continue;
    const name = cog.find({ level: 'COMMUNE', code })?.name;
    const other = chosen.get(code);
    if (!other || standsBetter(city, other, name)) chosen.set(code, city);
  }
  return new Map([...chosen].map(([code, city]) => [code, city.loc.coordinates]));
}

/** The city of the commune's own name, then a place rather than a section of one, then the most populous. */
function standsBetter(city: City, other: City, name: string | undefined): boolean {
  const key = name === undefined ? null : searchKey(name);
  const ranks = [city, other].map((one) => [
    searchKey(one.name) === key ? 1 : 0,
    one.featureCode === 'PPLX' ? 0 : 1,
    one.population,
  ]);
  const [its = [], others = []] = ranks;
  const differing = its.findIndex((value, index) => value !== others[index]);
  return differing >= 0 && (its[differing] ?? 0) > (others[differing] ?? 0);
}

/** By group: the mean of the positions of its communes. */
function means(
  positions: ReadonlyMap<string, Position>,
  groupOf: (communeCode: string) => string | undefined,
): Map<string, Position> {
  const sums = new Map<string, { count: number; longitude: number; latitude: number }>();
  for (const [code, [longitude = 0, latitude = 0]] of positions) {
    const group = groupOf(code);
    if (group === undefined) continue;
    const sum = sums.get(group) ?? { count: 0, longitude: 0, latitude: 0 };
    sums.set(group, {
      count: sum.count + 1,
      longitude: sum.longitude + longitude,
      latitude: sum.latitude + latitude,
    });
  }
  return new Map(
    [...sums].map(([group, { count, longitude, latitude }]) => [
      group,
      [rounded(longitude / count), rounded(latitude / count)],
    ]),
  );
}

/** To 1e-5 degrees, as GeoNames' own positions. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
