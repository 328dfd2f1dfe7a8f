import type { Steps } from '../read-model/base/steps.ts';
import type { World } from '../read-model/world.ts';
import { INDICATORS } from './definitions/index.ts';
import type { Indicator, IndicatorDefinition } from './indicator.ts';
import { type Sample, type SampleQuestion, sampleOf } from './sample.ts';

/** Fewer than that and a share of a territory says little. */
const SMALL = 5;

export interface IndicatorsQuestion extends SampleQuestion {
  /** Only these; not given: every indicator. */
  only?: readonly IndicatorDefinition[];
}

/** Indicators on one day, in their order; a step for each, and for each CLSM whose ground is looked at. */
export function* indicators(world: World, { only, ...question }: IndicatorsQuestion): Steps<Indicator[]> {
  const asked = only ? INDICATORS.filter((indicator) => only.includes(indicator)) : INDICATORS;
  return yield* measureAll(asked, sampleOf(world, question), question);
}

export interface SeriesQuestion extends Omit<SampleQuestion, 'asOf'> {
  indicator: IndicatorDefinition;
  /** First and last year. */
  from: number;
  to: number;
}

/** One indicator on each 1 October, the day on which the survey of 2022 closed (S1 introduction). */
export function* indicatorSeries(
  world: World,
  { indicator, from, to, ...scope }: SeriesQuestion,
): Steps<Indicator[]> {
  const found: Indicator[] = [];
  for (let year = from; year <= to; year++) {
    const question = { ...scope, asOf: `${String(year).padStart(4, '0')}-10-01` };
    found.push(...(yield* measureAll([indicator], sampleOf(world, question), question)));
    yield;
  }
  return found;
}

function* measureAll(
  definitions: readonly IndicatorDefinition[],
  sample: Sample,
  { asOf, territory }: SampleQuestion,
): Steps<Indicator[]> {
  if (definitions.some(({ asksGround }) => asksGround)) {
    for (const subject of sample.active) {
      subject.hasOnGround('QPV');
      yield;
    }
  }
  const found: Indicator[] = [];
  for (const indicator of definitions) {
    const measure = indicator.measure(sample);
    const isSmall = territory != null && measure.denominator !== null && measure.denominator < SMALL;
    found.push({ indicator, asOf, ...measure, smallDenominator: isSmall });
    yield;
  }
  return found;
}
