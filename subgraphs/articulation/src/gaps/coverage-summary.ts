import { compareText, getOrInsert, type IsoDate, type TerritoryKey } from '@maillage/kit';
import type { Steps } from '../read-model/base/steps.ts';
import { dayOf } from '../read-model/record/ground-on.ts';
import type { World } from '../read-model/world.ts';
import { lackReader } from './gap-question.ts';
import { unitsIn } from './units-in.ts';

export interface CoverageSummaryQuestion {
  /** Kinds of which no active scheme is to cover a commune for its people to be uncovered. */
  missing: readonly string[];
  territory?: TerritoryKey | null;
  asOf: IsoDate;
}

/** People of communes (arrondissements for Paris, Lyon and Marseille) that lack every kind asked for, among all. */
export interface CoverageShare {
  /** Numerator: people of the communes that certainly lack every kind. */
  uncovered: number;
  /** People of communes that are covered in part only, or may be: in neither the numerator nor the covered. */
  uncertain: number;
  /** Denominator: people of all communes whose population is known. */
  population: number;
  /** Numerator over denominator, 0..1; null when nobody is known to live there. */
  share: number | null;
  communes: number;
  uncoveredCommunes: number;
  uncertainCommunes: number;
  /** Communes of unknown population: in no number of people. */
  unknownCommunes: number;
}

export interface CoverageSummary {
  total: CoverageShare;
  /** By code of the département. */
  departements: (CoverageShare & { code: string })[];
}

const UNITS_IN_A_STEP = 100;

/** A step for each few units. */
export function* coverageSummary(world: World, question: CoverageSummaryQuestion): Steps<CoverageSummary> {
  const { missing, territory, asOf } = question;
  const day = dayOf(world, asOf);
  const { units } = world;
  const { vintage } = day.parts;
  const lackOf = lackReader(day, { missing, includeUncertain: true });
  const total = emptyShare();
  const byCode = new Map<string, CoverageShare>();
  for (const [index, unit] of unitsIn(day, territory).entries()) {
    if (index % UNITS_IN_A_STEP === 0) yield;
    const lack = lackOf((cover) => cover.ofWhole(unit));
    const population = units.populationOf(unit, vintage);
    const [code = ''] = units.vintages[vintage]?.entry(units.keyOf(unit))?.departements ?? [];
    const share = getOrInsert(byCode, code, emptyShare);
    for (const each of [total, share]) count(each, { population, uncertain: lack?.uncertain });
  }
  return {
    total: withShare(total),
    departements: [...byCode]
      .sort(([a], [b]) => compareText(a, b))
      .map(([code, share]) => ({ code, ...withShare(share) })),
  };
}

const emptyShare = (): CoverageShare => ({
  ...{ uncovered: 0, uncertain: 0, population: 0, share: null },
  ...{ communes: 0, uncoveredCommunes: 0, uncertainCommunes: 0, unknownCommunes: 0 },
});

const withShare = (share: CoverageShare): CoverageShare => ({
  ...share,
  share: share.population === 0 ? null : share.uncovered / share.population,
});

interface Counted {
  population: number | null;
  /** Kinds that may cover the commune, none when it is uncovered; undefined when it is covered. */
  uncertain: readonly string[] | undefined;
}

function count(share: CoverageShare, { population, uncertain }: Counted): void {
  share.communes += 1;
  share.population += population ?? 0;
  share.unknownCommunes += Number(population === null);
  if (uncertain?.length === 0) {
    share.uncoveredCommunes += 1;
    share.uncovered += population ?? 0;
  } else if (uncertain) {
    share.uncertainCommunes += 1;
    share.uncertain += population ?? 0;
  }
}
