import { compareText, getOrInsert } from '../base/index.ts';
import { type TerritoryKey, territoryKey } from '../contract/territory-ref.ts';
import { arrondissementsCity } from './arrondissements-city.ts';
import type { Contour, ContourLevel } from './contour.ts';
import type { Contours } from './contours.ts';
import { contourOf, type StoredContour } from './stored-contour.ts';
import { createUnitIndex, type UnitContour, type UnitIndex } from './unit-index.ts';

/** Contours from a store, in any order; of two of the same level, code and vintage the last one holds. */
export function createContours(stored: Iterable<StoredContour>): Contours {
  const byRef = new Map<TerritoryKey, StoredContour[]>();
  const byVintage = new Map<ContourLevel, Map<number, Map<string, StoredContour>>>();
  for (const contour of stored) {
    const ofLevel = getOrInsert(byVintage, contour.level, () => new Map());
    getOrInsert(ofLevel, contour.vintage, () => new Map()).set(contour.code, contour);
  }
  let size = 0;
  for (const ofLevel of byVintage.values()) {
    for (const [, ofVintage] of [...ofLevel].sort(([a], [b]) => a - b)) {
      size += ofVintage.size;
      for (const contour of ofVintage.values()) {
        getOrInsert(byRef, territoryKey(contour), () => []).push(contour);
      }
    }
  }
  const all = (level: ContourLevel, vintage: number): Contour[] =>
    [...(byVintage.get(level)?.get(vintage)?.values() ?? [])]
      .sort((a, b) => compareText(a.code, b.code))
      .map(contourOf);
  return {
    size,
    vintages: (level) => [...(byVintage.get(level)?.keys() ?? [])].sort((a, b) => a - b),
    of: (ref) => (byRef.get(territoryKey(ref)) ?? []).map(contourOf),
    all,
    units: keptByVintage((vintage) => unitsOf(all, vintage)),
    districts: keptByVintage((vintage) => indexOf(vintage, all('QPV', vintage))),
  };
}

export const NO_CONTOURS: Contours = createContours([]);

function unitsOf(all: Contours['all'], vintage: number): UnitIndex | null {
  const arrondissements = all('ARRONDISSEMENT_MUNICIPAL', vintage);
  const replaced = new Set(arrondissements.map(({ code }) => arrondissementsCity(code)));
  const communes = all('COMMUNE', vintage).filter(({ code }) => !replaced.has(code));
  return indexOf(vintage, [...communes, ...arrondissements]);
}

function indexOf(vintage: number, contours: readonly Contour[]): UnitIndex | null {
  if (contours.length === 0) return null;
  return createUnitIndex(vintage, contours.map(toUnit));
}

function toUnit(contour: Contour): UnitContour {
  const { level, code, bounds } = contour;
  return { unit: { level, code }, bounds, geometry: () => contour.geometry() };
}

function keptByVintage(build: (vintage: number) => UnitIndex | null) {
  const kept = new Map<number, UnitIndex | null>();
  return (vintage: number): UnitIndex | null => getOrInsert(kept, vintage, build);
}
