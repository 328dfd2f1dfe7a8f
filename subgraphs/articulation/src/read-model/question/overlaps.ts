import type { SchemeState, TerritoryKey } from '@maillage/kit';
import { compareText, descendingNullLast, inTurn } from '../base/compare.ts';
import {
  type Day,
  dayOf,
  groundOf,
  inhabitantsOf,
  perimeterOn,
  perimetersNear,
} from '../record/ground-on.ts';
import type { PerimeterNode, SchemeNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { type CommonGround, commonGround } from '../territory/common-ground.ts';
import { peopleOf } from '../territory/footprint.ts';
import { schemeOf, type World } from '../world.ts';
import { hasEnded, isAsked, isInState, type Question } from './question.ts';

export interface OverlapQuestion extends Question {
  /** Only overlaps whose share of this scheme is known to be at least that, 0..1. */
  minShare?: number | null;
  /** States of the others that day; not given: all but ENDED. */
  states?: readonly SchemeState[] | null;
}

/** Ground that two schemes share on a day (DOMAIN.md §§3 and 4). */
export interface Overlap {
  schemeId: string;
  kind: string;
  /** UNITS: `unitKeys` is exactly what they share. UNRESOLVED: they also share, or may share, some of `uncertainKeys`. */
  method: 'UNITS' | 'UNRESOLVED';
  /** Units in common: communes, arrondissements, communes déléguées, QPV. Sorted. */
  unitKeys: TerritoryKey[];
  /** Parts of a commune of which nothing says whether, or how far, they are common. Sorted. */
  uncertainKeys: TerritoryKey[];
  /** True when some ground is certainly common. */
  certain: boolean;
  /** People living in both; null when a unit's number is unknown or the overlap is unresolved. */
  population: number | null;
  /** Of each scheme's population, 0..1; 1 when all of its units are common; null when people are unknown. */
  shareOfThis: number | null;
  shareOfOther: number | null;
}

/** Schemes whose perimeter overlaps this one's: most people first, then largest share of this one, then in the order of schemes. */
export function overlaps(world: World, schemeId: string, question: OverlapQuestion): Overlap[] {
  const scheme = schemeOf(world, schemeId);
  const perimeter = scheme && perimeterOn(scheme, question.asOf);
  const { states, asOf, minShare } = question;
  if (!scheme || !perimeter || (hasEnded(scheme, asOf) && !states?.includes('ENDED'))) return [];
  const day = dayOf(world, asOf);
  const measure = measureFrom(perimeter, day);
  return [...perimetersNear(groundOf(perimeter, day), day)]
    .filter(
      ({ scheme: other }) => other !== scheme && isAsked(question, other) && isInState(other, asOf, states),
    )
    .flatMap((other) => measure(other) ?? [])
    .filter(({ overlap }) => minShare == null || (overlap.shareOfThis ?? -1) >= minShare)
    .sort(byStrength)
    .map(({ overlap }) => overlap);
}

interface Measured {
  other: SchemeNode;
  overlap: Overlap;
}

const byStrength = inTurn<Measured>(
  (a, b) => descendingNullLast(a.overlap.population, b.overlap.population),
  (a, b) => descendingNullLast(a.overlap.shareOfThis, b.overlap.shareOfThis),
  (a, b) => bySchemeOrder(a.other, b.other),
);

/** Measures other perimeters of the day against this one. */
function measureFrom(perimeter: PerimeterNode, day: Day): (other: PerimeterNode) => Measured | null {
  const ground = groundOf(perimeter, day);
  const inhabitants = inhabitantsOf(perimeter, day);
  const { units } = day.world;
  return (other) => {
    const common = commonGround(ground, groundOf(other, day), day.parts);
    if (!common) return null;
    const isExact = common.uncertain.length === 0;
    const population = isExact ? peopleOf(common, units, day.parts) : null;
    return {
      other: other.scheme,
      overlap: {
        schemeId: other.scheme.id,
        kind: other.scheme.definition.code,
        method: isExact ? 'UNITS' : 'UNRESOLVED',
        ...keysOf(common, units.keyOf),
        certain: common.certain,
        population,
        shareOfThis: shareOf(common.allOfA, population, inhabitants),
        shareOfOther: shareOf(common.allOfB, population, inhabitantsOf(other, day)),
      },
    };
  };
}

function keysOf({ wholes, parts, uncertain }: CommonGround, keyOf: (unit: number) => TerritoryKey) {
  const sortedKeys = (units: Int32Array) => Array.from(units, keyOf).sort(compareText);
  return {
    unitKeys: Array.from(wholes, keyOf).concat(sortedKeys(parts)),
    uncertainKeys: sortedKeys(uncertain),
  };
}

/** People in common among inhabitants. Where a source states its own figure the units' sum may exceed it: a share never does. */
function shareOf(isAll: boolean, people: number | null, inhabitants: number | null): number | null {
  if (isAll) return 1;
  return people === null || inhabitants === null || inhabitants === 0
    ? null
    : Math.min(1, people / inhabitants);
}
