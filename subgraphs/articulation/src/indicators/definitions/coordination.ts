import type { CoordinationRecord, EmployerType, FundingSource, Grade } from '@maillage/kit';
import { currentFundings } from '../../compliance/reading/fundings.ts';
import type { IndicatorDefinition } from '../indicator.ts';
import { type Answer, shareOfClsms, shareOfCoordinators, shareOfPosts } from '../measures.ts';
import { inS1, type Publication } from '../published.ts';
import type { Subject } from '../sample.ts';

const TIME = 'Partie 5, temps de coordination';
const EMPLOYER = 'Partie 5, employeur et lieu d’exercice';
const FUNDERS = 'Partie 5, type et nombre de financeurs';

const POST = { topic: 'Coordination', basis: 'POSTE', unit: 'PART' } as const;
const COORDINATOR = { topic: 'Coordination', basis: 'COORDONNATEUR', unit: 'PART' } as const;
const FUNDING = { topic: 'Financement du poste', basis: 'CLSM', unit: 'PART' } as const;

const fte =
  (test: (time: number) => boolean) =>
  (post: CoordinationRecord): boolean | null =>
    post.fte === null ? null : test(post.fte);

/** Bands of time; but for half-time or less, they stood in a chart alone. */
const BANDS: readonly [id: string, name: string, test: (time: number) => boolean][] = [
  ['etp-moins-de-la-moitie', 'moins d’un mi-temps', (time) => time < 0.5],
  ['etp-mi-temps', 'un mi-temps', (time) => time === 0.5],
  ['etp-plus-de-la-moitie', 'plus d’un mi-temps et moins d’un temps plein', (time) => time > 0.5 && time < 1],
  ['etp-temps-plein', 'un temps plein', (time) => time >= 1],
];

const CLSMS_OF_ONE: readonly [id: string, name: string, test: (count: number) => boolean, Publication][] = [
  ['coordonne-un-clsm', 'un seul CLSM', (count) => count === 1, { 2022: 0.87 }],
  [
    'coordonne-deux-ou-trois-clsm',
    'deux ou trois CLSM',
    (count) => count === 2 || count === 3,
    { 2022: 0.1, wording: 'environ 10 %' },
  ],
  [
    'coordonne-huit-a-dix-clsm',
    'huit à dix CLSM',
    (count) => count >= 8 && count <= 10,
    { 2022: 0.03, wording: 'les 3 % restants coordonnant 8, voire 10 CLSM' },
  ],
];

const EMPLOYERS: readonly [id: string, name: string, EmployerType, Publication][] = [
  ['employeur-collectivite', 'une collectivité territoriale', 'COLLECTIVITE', { 2022: 0.7, 2018: 0.57 }],
  ['employeur-hopital', 'un hôpital', 'HOPITAL', { 2022: 0.22, 2018: 0.34 }],
];

const GRADES: readonly [Grade, Publication][] = [
  ['A', { 2022: 0.84 }],
  ['B', { 2022: 0.15 }],
];

const SOURCES: readonly [id: string, name: string, FundingSource, Publication][] = [
  ['poste-finance-par-collectivite', 'une collectivité', 'COLLECTIVITE', { 2022: 0.75 }],
  ['poste-finance-par-ars', 'l’ARS', 'ARS', { 2022: 0.7 }],
  ['poste-finance-par-hopital', 'l’hôpital', 'HOPITAL', { 2022: 0.21 }],
];

/** Who pays the post in the year of the day, of those whose fundings are complete and have a line for it. */
const funders =
  (test: (sources: ReadonlySet<FundingSource>) => boolean) =>
  ({ facts }: Subject): Answer => {
    if (!facts.completeParts.has('FINANCEMENTS')) return null;
    const lines = currentFundings(facts).filter(({ purpose }) => purpose === 'POSTE');
    return lines.length === 0 ? undefined : test(new Set(lines.map(({ source }) => source)));
  };

/** Posts, their holders and who pays them (S1 part 5). */
export const coordinationIndicators: readonly IndicatorDefinition[] = [
  {
    ...POST,
    id: 'poste-mi-temps-ou-moins',
    definition: 'Part des postes de coordination d’un mi-temps ou moins.',
    published: inS1(TIME, { 2022: 0.61 }),
    measure: shareOfPosts(fte((time) => time <= 0.5)),
  },
  ...BANDS.map(
    ([id, name, test]): IndicatorDefinition => ({
      ...POST,
      id,
      definition: `Part des postes de coordination qui sont ${name}.`,
      published: null,
      measure: shareOfPosts(fte(test)),
    }),
  ),
  ...CLSMS_OF_ONE.map(
    ([id, name, test, publication]): IndicatorDefinition => ({
      ...COORDINATOR,
      id,
      definition: `Part des coordonnateurs qui coordonnent ${name}, où que ce soit ; chaque personne compte une fois.`,
      published: inS1('Partie 5, nombre de CLSM coordonnés par coordonnateur', publication),
      measure: shareOfCoordinators(test),
    }),
  ),
  ...GRADES.map(
    ([grade, publication]): IndicatorDefinition => ({
      ...POST,
      id: `poste-categorie-${grade.toLowerCase()}`,
      definition: `Part des postes de coordination de catégorie ${grade}, ou équivalents.`,
      published: inS1('Partie 5, profil des coordonnateurs', publication),
      measure: shareOfPosts((post) => (post.grade === null ? null : post.grade === grade)),
    }),
  ),
  ...EMPLOYERS.map(
    ([id, name, employer, publication]): IndicatorDefinition => ({
      ...POST,
      id,
      definition: `Part des postes de coordination dont l’employeur est ${name} seul.`,
      published: inS1(EMPLOYER, publication),
      measure: shareOfPosts((post) => (post.employer === null ? null : post.employer === employer)),
    }),
  ),
  {
    ...POST,
    id: 'exercice-en-collectivite',
    definition: 'Part des postes de coordination qui s’exercent dans une collectivité.',
    published: inS1(EMPLOYER, { 2022: 0.85, 2018: 0.7 }),
    measure: shareOfPosts(({ workplace }) => (workplace === null ? null : workplace === 'COLLECTIVITE')),
  },
  ...SOURCES.map(
    ([id, name, source, publication]): IndicatorDefinition => ({
      ...FUNDING,
      id,
      definition: `Part des CLSM actifs dont le poste de coordination est financé par ${name}, l’année du jour ou la précédente.`,
      published: inS1(FUNDERS, publication),
      measure: shareOfClsms(funders((sources) => sources.has(source))),
    }),
  ),
  {
    ...FUNDING,
    id: 'poste-cofinance',
    definition: 'Part des CLSM actifs dont le poste de coordination a au moins deux financeurs, de même.',
    published: inS1(FUNDERS, { 2022: 0.7 }),
    measure: shareOfClsms(funders((sources) => sources.size > 1)),
  },
];
