import type { PerimeterScale } from '@maillage/kit';
import { says, saysNumber } from '../answers.ts';
import type { IndicatorDefinition } from '../indicator.ts';
import { type Answer, mean, ofValues, shareOf, shareOfClsms } from '../measures.ts';
import { inS1 } from '../published.ts';
import type { Sample, Subject } from '../sample.ts';

const SCALE = 'Partie 1, échelle des territoires couverts';
const NATURE = 'Partie 1, nature des territoires et nombre d’habitants couverts';
const OTHER_SCALES: readonly PerimeterScale[] = ['INFRA_COMMUNAL', 'DEPARTEMENTAL', 'REGIONAL', 'AUTRE'];

const hasScale =
  (...scales: readonly PerimeterScale[]) =>
  ({ facts }: Subject): Answer =>
    facts.scale === null ? null : scales.includes(facts.scale);

const populations = ({ active }: Sample) => active.map((subject) => subject.population());

const SHARE = { topic: 'Territoire', basis: 'CLSM', unit: 'PART' } as const;
const PEOPLE = { topic: 'Territoire', basis: 'CLSM', unit: 'HABITANTS' } as const;

/** Profile of the territories (S1 part 1). */
export const territoryIndicators: readonly IndicatorDefinition[] = [
  {
    ...SHARE,
    id: 'echelle-communale',
    definition: 'Part des CLSM actifs qui couvrent une seule commune, parmi ceux dont l’échelle est connue.',
    published: inS1(SCALE, { 2022: 0.52, 2018: 0.58 }),
    measure: shareOfClsms(hasScale('COMMUNAL')),
  },
  {
    ...SHARE,
    id: 'echelle-intercommunale',
    definition: 'Part des CLSM actifs à l’échelle intercommunale, parmi ceux dont l’échelle est connue.',
    published: inS1(SCALE, { 2022: 0.34, 2018: 0.16 }),
    measure: shareOfClsms(hasScale('INTERCOMMUNAL')),
  },
  {
    ...SHARE,
    id: 'echelle-autre',
    definition:
      'Part des CLSM actifs à une autre échelle (arrondissements, secteurs…), parmi ceux dont l’échelle est connue.',
    published: null,
    measure: shareOfClsms(hasScale(...OTHER_SCALES)),
  },
  {
    ...SHARE,
    id: 'un-secteur-adulte',
    definition: 'Part des CLSM actifs dont le territoire recoupe un seul secteur de psychiatrie adulte.',
    published: inS1(SCALE, { 2022: 0.62 }),
    measure: shareOfClsms(saysNumber('adultPsychiatrySectors', (sectors) => sectors === 1)),
  },
  {
    ...SHARE,
    id: 'territoire-urbain',
    definition: 'Part des CLSM actifs sur un territoire urbain.',
    published: inS1(NATURE, { 2022: 0.64 }),
    measure: shareOfClsms(says('territoryNature', 'URBAIN')),
  },
  {
    ...SHARE,
    id: 'territoire-semi-rural',
    definition: 'Part des CLSM actifs sur un territoire semi-rural ou semi-urbain.',
    published: inS1(NATURE, { 2022: 0.31 }),
    measure: shareOfClsms(says('territoryNature', 'SEMI_RURAL')),
  },
  {
    ...SHARE,
    id: 'territoire-rural',
    definition: 'Part des CLSM actifs sur un territoire rural.',
    published: inS1(NATURE, { 2022: 0.05 }),
    measure: shareOfClsms(says('territoryNature', 'RURAL')),
  },
  {
    ...PEOPLE,
    id: 'habitants-moyenne',
    definition: 'Nombre moyen d’habitants du territoire d’un CLSM actif ; au numérateur, leur somme.',
    published: inS1(NATURE, { 2022: 107_000, 2018: 87_000 }),
    measure: (sample) => ofValues(populations(sample), { pick: mean, hasSum: true }),
  },
  {
    ...PEOPLE,
    id: 'habitants-minimum',
    definition: 'Nombre d’habitants du territoire le moins peuplé des CLSM actifs.',
    published: inS1(NATURE, { 2022: 13_000 }),
    measure: (sample) => ofValues(populations(sample), { pick: (known) => Math.min(...known) }),
  },
  {
    ...PEOPLE,
    id: 'habitants-maximum',
    definition: 'Nombre d’habitants du territoire le plus peuplé des CLSM actifs.',
    published: inS1(NATURE, { 2022: 525_000 }),
    measure: (sample) => ofValues(populations(sample), { pick: (known) => Math.max(...known) }),
  },
  {
    ...SHARE,
    id: 'moins-de-80000-habitants',
    definition: 'Part des CLSM actifs dont le territoire a moins de 80 000 habitants.',
    published: inS1(NATURE, { 2022: 0.5 }),
    measure: (sample) =>
      shareOf(populations(sample).map((people) => (people === null ? null : people < 80_000))),
  },
  {
    ...SHARE,
    id: 'couvre-un-qpv',
    definition:
      'Part des CLSM actifs dont le territoire recoupe de façon certaine un quartier prioritaire en vigueur.',
    published: inS1('Partie 1, couverture des quartiers prioritaires de la politique de la ville', {
      2022: 0.83,
      2018: 0.75,
    }),
    asksGround: true,
    measure: shareOfClsms((subject) => subject.hasOnGround('QPV')),
  },
];
