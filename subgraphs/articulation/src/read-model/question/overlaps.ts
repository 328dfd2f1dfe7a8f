import type { SchemeState } from '@maillage/kit';
import { descendingNullLast, inTurn } from '../base/compare.ts';
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
import { type CommonGround, commonGround, methodOf, type OverlapMethod } from '../territory/common-ground.ts';
import { type Footprint, peopleOf } from '../territory/footprint.ts';
import { schemeOf, type World } from '../world.ts';
import { askedOf } from './asked.ts';
import { hasEnded, isInState, type Question } from './question.ts';

export interface OverlapQuestion extends Question {
  /** Only overlaps whose share of this scheme is known to be at least that, 0..1. */
  minShare?: number | null;
  /** Only overlaps where it is known that at least so many people live. */
  minPopulation?: number | null;
  /** States of the others that day; not given: all but ENDED. */
  states?: readonly SchemeState[] | null;
}

/** Ground that two schemes share on a day (DOMAIN.md §§3 and 4); `overlapUnits` tells which. */
export interface Overlap {
  schemeId: string;
  kind: string;
  /**
   * UNITS: their common units are exactly what they share. POLYGONS: these and the shares of split districts are, as the polygon of a
   * district tells. UNRESOLVED: they also share, or may share, ground of which nothing tells.
   */
  method: OverlapMethod;
  /** True when some ground is certainly common. */
  certain: boolean;
  /** People living in both; null when a unit's number is unknown, the overlap is unresolved, or a district is split. */
  population: number | null;
  /** Of each scheme's population, 0..1; 1 when all of its units are common; of its area for a district that is split; null when people are unknown. */
  shareOfThis: number | null;
  shareOfOther: number | null;
}

/** Schemes whose perimeter overlaps this one's: most people first, then largest share of this one, then in the order of schemes. */
export function overlaps(world: World, schemeId: string, question: OverlapQuestion): Overlap[] {
  const scheme = schemeOf(world, schemeId);
  const { states, asOf, minShare, minPopulation } = question;
  if (!scheme || (hasEnded(scheme, asOf) && !states?.includes('ENDED'))) return [];
  const isAsked = askedOf(world, question);
  const found: Overlap[] = [];
  for (const { other, overlap } of world.memo.of(measureAll, scheme, dayOf(world, asOf))) {
    if (!isAsked(other) || !isInState(other, asOf, states)) continue;
    if (minShare != null && (overlap.shareOfThis ?? -1) < minShare) continue;
    if (minPopulation != null && (overlap.population ?? -1) < minPopulation) continue;
    found.push(overlap);
  }
  return found;
}

/** The overlaps of a scheme with all others on a day, in order; worked out once until the next change. */
function measureAll(scheme: SchemeNode, day: Day): Measured[] {
  const perimeter = perimeterOn(scheme, day.date);
  if (!perimeter) return [];
  const measure = measureFrom(perimeter, day);
  const measured: Measured[] = [];
  for (const other of perimetersNear(groundOf(perimeter, day), day)) {
    const found = other.scheme === scheme ? null : measure(other);
    if (found) measured.push(found);
  }
  return measured.sort(byStrength);
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
    const its = groundOf(other, day);
    const common = commonGround(ground, its, day.parts);
    if (!common) return null;
    const isWhole = common.uncertain.length === 0 && common.split.length === 0;
    const population = isWhole ? peopleOf(common, units, day.parts) : null;
    return {
      other: other.scheme,
      overlap: {
        schemeId: other.scheme.id,
        kind: other.scheme.definition.code,
        method: methodOf(common),
        certain: common.certain,
        population,
        shareOfThis: common.allOfA
          ? 1
          : (shareOfArea(ground, common) ?? shareOfPeople(population, inhabitants)),
        shareOfOther: common.allOfB
          ? 1
          : (shareOfArea(its, common) ?? shareOfPeople(population, inhabitantsOf(other, day))),
      },
    };
  };
}

/** Of a ground that is one district alone, what is common by area; null for any other, and for one that is not split. */
function shareOfArea(ground: Footprint, { split, uncertain }: CommonGround): number | null {
  const isOneDistrict = ground.complete && ground.wholes.length === 0 && ground.parts.length === 1;
  if (!isOneDistrict || uncertain.length > 0) return null;
  return split.find(({ part }) => part === ground.parts[0])?.share ?? null;
}

/** People in common among inhabitants. Where a source states its own figure the units' sum may exceed it: a share never does. */
function shareOfPeople(people: number | null, inhabitants: number | null): number | null {
  return people === null || inhabitants === null || inhabitants === 0
    ? null
    : Math.min(1, people / inhabitants);
}
