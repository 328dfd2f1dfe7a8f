import type { TerritoryLevel, TerritoryRef } from '../contract/territory-ref.ts';
import type { Areal, Bounds } from './areal.ts';

/** Levels whose contours can be imported. The others are made of communes. */
export const CONTOUR_LEVELS = [
  'REGION',
  'DEPARTEMENT',
  'EPCI',
  'COMMUNE',
  'ARRONDISSEMENT_MUNICIPAL',
  'QPV',
] as const satisfies readonly TerritoryLevel[];

export type ContourLevel = (typeof CONTOUR_LEVELS)[number];

/**
 * Tolerances that a contour is kept at, metres, the finest first: 0 is as it was imported. A simplified line stays within that many metres of
 * the imported one.
 */
export const KEPT_TOLERANCES = [0, 100, 500, 2_000] as const;

/** A surface at every kept tolerance. */
export interface Surface {
  bounds: Bounds;
  /** At the coarsest kept tolerance that is not above what is asked, metres; as imported by default. Decoded at each call. */
  geometry(simplify?: number): Areal;
}

/** The contour of a territory in one vintage. */
export interface Contour extends Surface, TerritoryRef {
  level: ContourLevel;
  /** Year of the COG that it is of; of a QPV, of its generation. */
  vintage: number;
}
