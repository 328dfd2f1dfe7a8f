import type { TerritoryKey } from '@maillage/kit';
import { compareText } from '@maillage/kit';
import { descendingNullLast, inTurn } from '../read-model/base/compare.ts';
import type { Steps } from '../read-model/base/steps.ts';
import { schemesOn } from '../read-model/question/schemes-at.ts';
import { type Day, dayOf, inhabitantsOf, perimeterOn } from '../read-model/record/ground-on.ts';
import type { World } from '../read-model/world.ts';
import { districtCounts, districtsInForce } from './districts.ts';
import { type GapQuestion, type Lack, lackReader } from './gap-question.ts';
import { unitsIn } from './units-in.ts';

/** A commune, an arrondissement or a district that no active scheme of the kinds asked for covers (DOMAIN.md §4). */
export interface CoverageGap extends Lack {
  /** The territory itself. */
  key: TerritoryKey;
  /** The district's scheme; null for a commune or an arrondissement. */
  schemeId: string | null;
  /** Communes and arrondissements that it lies in; itself when it is one. Sorted. */
  hostKeys: TerritoryKey[];
  /** Inhabitants; null when they are not known. */
  population: number | null;
  /** Districts in force that certainly touch it; 0 for a district. */
  districts: number;
}

/** Gaps: most people first, unknown last, then by territory and scheme. A step for each few units. */
export function* coverageGaps(world: World, question: GapQuestion): Steps<CoverageGap[]> {
  const day = dayOf(world, question.asOf);
  const found = yield* question.within == null ? communeGaps(day, question) : districtGaps(day, question);
  return found.sort(byPeople);
}

const UNITS_IN_A_STEP = 100;

const byPeople = inTurn<CoverageGap>(
  (a, b) => descendingNullLast(a.population, b.population),
  (a, b) => compareText(a.key, b.key),
  (a, b) => compareText(a.schemeId ?? '', b.schemeId ?? ''),
);

function* communeGaps(day: Day, question: GapQuestion): Steps<CoverageGap[]> {
  const { minPopulation, orWithQpv } = question;
  const { units } = day.world;
  const populationOf = (unit: number) => units.populationOf(unit, day.parts.vintage);
  const lackOf = lackReader(day, question);
  const districtsOn = districtCounts(day);
  const isAsked = (unit: number) =>
    (minPopulation == null && !orWithQpv) ||
    (minPopulation != null && isAtLeast(populationOf(unit), minPopulation)) ||
    (orWithQpv === true && districtsOn(unit) > 0);
  const gaps: CoverageGap[] = [];
  for (const [index, unit] of unitsIn(day, question.territory).entries()) {
    if (index % UNITS_IN_A_STEP === 0) yield;
    const lack = isAsked(unit) ? lackOf((cover) => cover.ofWhole(unit)) : null;
    if (!lack) continue;
    const key = units.keyOf(unit);
    const population = populationOf(unit);
    gaps.push({ key, schemeId: null, hostKeys: [key], population, districts: districtsOn(unit), ...lack });
  }
  return gaps;
}

function* districtGaps(day: Day, question: GapQuestion): Steps<CoverageGap[]> {
  const { within, territory, minPopulation } = question;
  const { units } = day.world;
  const lackOf = lackReader(day, question);
  const there = territory == null ? null : schemesOn(day, [territory]);
  const gaps: CoverageGap[] = [];
  for (const [index, { scheme, part }] of districtsInForce(day, within ?? null).entries()) {
    if (index % UNITS_IN_A_STEP === 0) yield;
    if (there?.has(scheme) === false) continue;
    const perimeter = perimeterOn(scheme, day.date);
    const population = perimeter ? inhabitantsOf(perimeter, day) : null;
    if (minPopulation != null && !isAtLeast(population, minPopulation)) continue;
    const lack = lackOf((cover) => cover.ofPart(part));
    if (!lack) continue;
    const hostKeys = Array.from(day.parts.hosts(part)?.units ?? [], units.keyOf).sort(compareText);
    gaps.push({ key: units.keyOf(part), schemeId: scheme.id, hostKeys, population, districts: 0, ...lack });
  }
  return gaps;
}

const isAtLeast = (population: number | null, least: number): boolean =>
  population !== null && population >= least;
