import type { TerritoryRef } from '../contract/territory-ref.ts';
import type { Contour, ContourLevel } from './contour.ts';
import type { UnitIndex } from './unit-index.ts';

/** Every contour that was imported: immutable, shared by all, empty where none was. */
export interface Contours {
  /** How many contours, over all levels and vintages. */
  readonly size: number;
  /** Vintages that a level has contours of, oldest first. */
  vintages(level: ContourLevel): readonly number[];
  /** Of every vintage, oldest first; none where there is none, and for levels that have no contours of their own. */
  of(ref: TerritoryRef): readonly Contour[];
  /** All of a level and vintage, in the order of codes. */
  all(level: ContourLevel, vintage: number): readonly Contour[];
  /**
   * Communes of that vintage, with the arrondissements of Paris, Lyon and Marseille instead of the city wherever the vintage has a contour of one of them.
   * Built when it is first asked for, then kept. Null without any commune of that vintage.
   */
  units(vintage: number): UnitIndex | null;
  /** QPV of that generation. Null without any. */
  districts(vintage: number): UnitIndex | null;
}
