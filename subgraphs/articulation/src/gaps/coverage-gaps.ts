import type { TerritoryKey } from '@maillage/kit';
import { compareText, descendingNullLast, inTurn } from '../read-model/base/compare.ts';
import { schemesOn } from '../read-model/question/schemes-at.ts';
import { type Day, dayOf, inhabitantsOf, perimeterOn } from '../read-model/record/ground-on.ts';
import type { World } from '../read-model/world.ts';
import { type District, districtCounts, districtsInForce } from './districts.ts';
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

/** Gaps: most people first, unknown last, then by territory and scheme. */
export function coverageGaps(world: World, question: GapQuestion): CoverageGap[] {
  const day = dayOf(world, question.asOf);
  const found = question.within == null ? communeGaps(day, question) : districtGaps(day, question);
  return found.sort(byPeople);
}

const byPeople = inTurn<CoverageGap>(
  (a, b) => descendingNullLast(a.population, b.population),
  (a, b) => compareText(a.key, b.key),
  (a, b) => compareText(a.schemeId ?? '', b.schemeId ?? ''),
);

function communeGaps(day: Day, question: GapQuestion): CoverageGap[] {
  const { minPopulation, orWithQpv } = question;
  const { units } = day.world;
  const populationOf = (unit: number) => units.populationOf(unit, day.parts.vintage);
  const lackOf = lackReader(day, question);
  const districtsOn = districtCounts(day);
  const isAsked = (unit: number) =>
    (minPopulation == null && !orWithQpv) ||
    (minPopulation != null && isAtLeast(populationOf(unit), minPopulation)) ||
    (orWithQpv === true && districtsOn(unit) > 0);
  return Array.from(unitsIn(day, question.territory)).flatMap((unit) => {
    const lack = isAsked(unit) ? lackOf((cover) => cover.ofWhole(unit)) : null;
    if (!lack) return [];
    const key = units.keyOf(unit);
    const population = populationOf(unit);
    return [{ key, schemeId: null, hostKeys: [key], population, districts: districtsOn(unit), ...lack }];
  });
}

function districtGaps(day: Day, question: GapQuestion): CoverageGap[] {
  const { within, territory, minPopulation } = question;
  const { units } = day.world;
  const lackOf = lackReader(day, question);
  const there = territory == null ? null : schemesOn(day, [territory]);
  const gapOf = ({ scheme, part }: District): CoverageGap[] => {
    const perimeter = perimeterOn(scheme, day.date);
    const population = perimeter ? inhabitantsOf(perimeter, day) : null;
    if (there?.has(scheme) === false || (minPopulation != null && !isAtLeast(population, minPopulation))) {
      return [];
    }
    const lack = lackOf((cover) => cover.ofPart(part));
    if (!lack) return [];
    const hostKeys = Array.from(day.parts.hosts(part)?.units ?? [], units.keyOf).sort(compareText);
    return [{ key: units.keyOf(part), schemeId: scheme.id, hostKeys, population, districts: 0, ...lack }];
  };
  return districtsInForce(day, within ?? null).flatMap(gapOf);
}

const isAtLeast = (population: number | null, least: number): boolean =>
  population !== null && population >= least;
