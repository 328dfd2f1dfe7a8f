import { yearOf, yearsBefore } from '../../compliance/reading/days.ts';
import type { IndicatorDefinition } from '../indicator.ts';
import { type Answer, numberOf, ofValues, shareOfClsms } from '../measures.ts';
import { inS1 } from '../published.ts';
import type { Sample, Subject } from '../sample.ts';

const AGE = 'Partie 1, durée d’existence';

const startedBehind =
  (day: (asOf: string) => string) =>
  ({ facts: { startedOn, asOf } }: Subject): Answer =>
    startedOn === null ? null : startedOn > day(asOf);

const SHARE = { topic: 'Ancienneté', basis: 'CLSM', unit: 'PART' } as const;
const NUMBER = { topic: 'Nombre de CLSM', basis: 'CLSM', unit: 'NOMBRE' } as const;

/** How many, and since when (S1 introduction and part 1). */
export const stockIndicators: readonly IndicatorDefinition[] = [
  {
    ...NUMBER,
    id: 'clsm-actifs',
    definition: 'Nombre de CLSM actifs. L’introduction de 2023 en compte « près de 270 ».',
    published: inS1('Introduction', { 2022: 260 }),
    measure: ({ active }) => numberOf(active.length),
  },
  {
    ...NUMBER,
    id: 'clsm-en-projet',
    definition: 'Nombre de CLSM en projet.',
    published: inS1(AGE, { 2022: 80, wording: 'près de 80' }),
    measure: ({ projects }) => numberOf(projects),
  },
  {
    topic: 'Nombre de CLSM',
    basis: 'CLSM',
    unit: 'ANNEE',
    id: 'premiere-annee',
    definition: 'Année de création du plus ancien CLSM, terminé ou non.',
    published: inS1(AGE, { 2022: 1982 }),
    measure: firstYear,
  },
  {
    ...SHARE,
    id: 'moins-de-dix-ans',
    definition: 'Part des CLSM actifs créés depuis moins de dix ans.',
    published: inS1(AGE, { 2022: 0.85 }),
    measure: shareOfClsms(startedBehind((asOf) => yearsBefore(asOf, 10))),
  },
  {
    ...SHARE,
    id: 'crees-depuis-2017',
    definition:
      'Part des CLSM actifs créés depuis 2017, année de leur inscription dans la loi. Publié : 119 sur 260, d’après la base nationale.',
    published: inS1(AGE, { 2022: 119 / 260, wording: '119 sur 260' }),
    measure: shareOfClsms(startedBehind(() => '2016-12-31')),
  },
];

function firstYear({ starts }: Sample) {
  const years = [...starts.known.map(yearOf), ...Array<null>(starts.missing).fill(null)];
  return ofValues(years, { pick: (known) => Math.min(...known) });
}
