import type { IsoDate, TerritoryKey } from '@maillage/kit';
import { compareText } from '@maillage/kit';
import { dayOf, groundOf, perimeterOn } from '../record/ground-on.ts';
import { type CommonGround, commonGround } from '../territory/common-ground.ts';
import { schemeOf, type World } from '../world.ts';

/** Two schemes and a day. */
export interface PairOnDay {
  asOf: IsoDate;
  withScheme: string;
}

/** Which ground two schemes share. */
export interface OverlapUnits {
  /** Units in common: communes, arrondissements, communes déléguées, QPV. Sorted. */
  unitKeys: TerritoryKey[];
  /** Parts of a commune of which nothing says whether, or how far, they are common. Sorted. */
  uncertainKeys: TerritoryKey[];
  /** Districts that lie on both sides of the border, with the share of their area that is common, 0..1. Sorted by key. */
  split: SplitUnit[];
}

/** A district of which some is common. */
export interface SplitUnit {
  key: TerritoryKey;
  /** Of its area, above 0 and below 1. */
  share: number;
}

/** The units of an overlap that `overlaps` tells of; none where two schemes share no ground that day. */
export function overlapUnits(world: World, schemeId: string, { asOf, withScheme }: PairOnDay): OverlapUnits {
  const day = dayOf(world, asOf);
  const [ground, its] = [schemeId, withScheme].map((id) => {
    const scheme = schemeOf(world, id);
    const perimeter = scheme && perimeterOn(scheme, asOf);
    return perimeter && groundOf(perimeter, day);
  });
  const common = ground && its && commonGround(ground, its, day.parts);
  return common ? keysOf(common, world.units.keyOf) : { unitKeys: [], uncertainKeys: [], split: [] };
}

function keysOf(
  { wholes, parts, uncertain, split }: CommonGround,
  keyOf: (unit: number) => TerritoryKey,
): OverlapUnits {
  const sortedKeys = (units: Int32Array) => Array.from(units, keyOf).sort(compareText);
  return {
    unitKeys: Array.from(wholes, keyOf).concat(sortedKeys(parts)),
    uncertainKeys: sortedKeys(uncertain),
    split: split
      .map(({ part, share }) => ({ key: keyOf(part), share }))
      .sort((a, b) => compareText(a.key, b.key)),
  };
}
