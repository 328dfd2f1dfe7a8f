import { defaultDataset, schemeKinds } from '@maillage/gateway';
import { loadCog, territoryKey } from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import { INDICATORS } from '../../src/indicators/definitions/index.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { SampleQuestion } from '../../src/indicators/sample.ts';
import { createReadModel } from '../../src/read-model/read-model.ts';
import { entriesOf } from '../support/records.ts';
import { countIndicators } from './brute-force.ts';

const SURVEY_DAY = '2022-10-01';

const cog = loadCog();
const data = defaultDataset(cog);
const model = createReadModel({ cog, kinds: schemeKinds });
for (const entry of entriesOf(data)) model.apply(entry);

function measured(question: SampleQuestion): Map<string, Indicator> {
  const steps = model.indicators(question);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return new Map(step.value.map((one) => [one.indicator.id, one]));
  }
}

describe('numerators, denominators and missing answers are those of a brute force', () => {
  const territories = [
    undefined,
    { level: 'REGION', code: '84' },
    { level: 'REGION', code: '11' },
    { level: 'DEPARTEMENT', code: '59' },
  ] as const;

  test.each(
    territories.flatMap((territory) =>
      [SURVEY_DAY, '2018-06-15', '2026-01-01'].map((day) => ({ day, territory })),
    ),
  )('on $day, $territory.level $territory.code', ({ day, territory }) => {
    const found = measured({ asOf: day, territory: territory && territoryKey(territory) });
    const expected = countIndicators({ cog, ...data, day, territory });
    expect([...expected.keys()].sort()).toEqual([...found.keys()].sort());
    for (const [id, counted] of expected) {
      expect(found.get(id), id).toMatchObject(counted);
    }
  });
});

describe('beside the published values of 2022', () => {
  const found = measured({ asOf: SURVEY_DAY });

  /** Points of a share; of other values, a part of the published one. */
  const TOLERANCE = { share: 0.03, other: 0.05 };
  /** The sourced CLSMs have no known date: among those that have one, more are recent than among all 260. The number, 119, is the published one. */
  const WIDER: Record<string, number> = { 'crees-depuis-2017': 0.06 };

  const published = [...found.values()].flatMap(({ indicator, value, denominator, answered }) => {
    const current = indicator.published?.find(({ year }) => year === 2022);
    return current ? [{ indicator, value: value as number, current, count: denominator ?? answered }] : [];
  });

  test.each(published.map((row) => ({ id: row.indicator.id, ...row })))(
    '$id',
    ({ indicator, value, current }) => {
      const wanted = current.value;
      const share = WIDER[indicator.id] ?? TOLERANCE.share;
      if (wanted === null) {
        expect(value).toBeGreaterThanOrEqual((current.atLeast ?? 0) - share);
        expect(value).toBeLessThanOrEqual((current.atMost ?? 1) + share);
        return;
      }
      const tolerance = indicator.unit === 'PART' ? share : wanted * TOLERANCE.other;
      expect(Math.abs(value - wanted)).toBeLessThanOrEqual(tolerance);
    },
  );

  test('119 CLSMs were created since 2017, and the first in 1982', () => {
    expect(found.get('crees-depuis-2017')?.numerator).toBe(119);
    expect(found.get('premiere-annee')?.value).toBe(1982);
  });

  test('what only stood in charts has none: full composition, articulation, bands of time, other themes', () => {
    const lost = INDICATORS.filter((indicator) => indicator.published === null).map(({ id }) => id);
    expect(lost).toEqual([
      'echelle-autre',
      'copil-ccas',
      'copil-ars',
      'theme-sensibilisation-professionnels',
      'theme-sensibilisation-population',
      'theme-loisirs-culture',
      'theme-parentalite-enfants-jeunes',
      'theme-acces-soins-precarite',
      'theme-suicide',
      'theme-addictions',
      'theme-personnes-agees',
      'etp-moins-de-la-moitie',
      'etp-mi-temps',
      'etp-plus-de-la-moitie',
      'etp-temps-plein',
      'articulation-cls',
      'articulation-ptsm',
      'articulation-asv',
      'articulation-cpts',
      'articulation-dac',
      'articulation-pre',
    ]);
  });
});

test('illustrative districts say nothing of real CLSMs', () => {
  const sourced = measured({ asOf: SURVEY_DAY, provenance: ['SOURCED'] });
  expect(sourced.get('couvre-un-qpv')).toMatchObject({ value: null, answered: 0 });
  expect(sourced.get('clsm-actifs')?.value).toBe(25);
  const both = measured({ asOf: SURVEY_DAY, provenance: ['SOURCED', 'ILLUSTRATIVE'] });
  expect(both.get('couvre-un-qpv')).toEqual(measured({ asOf: SURVEY_DAY }).get('couvre-un-qpv'));
});

test('a series has each year’s value of 1 October', () => {
  const indicator = INDICATORS.find(({ id }) => id === 'echelle-communale');
  const steps = model.indicatorSeries({ indicator: indicator as never, from: 2019, to: 2023 });
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toEqual(
    [2019, 2020, 2021, 2022, 2023].map((year) =>
      measured({ asOf: `${year}-10-01` }).get('echelle-communale'),
    ),
  );
});
