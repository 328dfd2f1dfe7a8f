import { CARERS, CHILD_PSYCHIATRY, ELECTED, PSYCHIATRY, USERS } from '../../compliance/reading/quarters.ts';
import { hasBody, hasInCopil, meets } from '../answers.ts';
import type { IndicatorDefinition } from '../indicator.ts';
import { shareOfClsms } from '../measures.ts';
import { inS1 } from '../published.ts';

const COPIL = 'Partie 2, le comité de pilotage (COPIL)';
const COMPOSITION = 'Partie 2, composition du COPIL';
const PLENARY = 'Partie 2, l’assemblée plénière';
const COTECH = 'Partie 2, comité technique, comité de pilotage restreint';

const SHARE = { topic: 'Instances', basis: 'CLSM', unit: 'PART' } as const;
const MEMBER = { topic: 'Composition du comité de pilotage', basis: 'CLSM', unit: 'PART' } as const;

/** Bodies, their meetings and who sits on the COPIL (S1 part 2). */
export const instanceIndicators: readonly IndicatorDefinition[] = [
  {
    ...SHARE,
    id: 'copil',
    definition: 'Part des CLSM actifs qui ont un comité de pilotage.',
    published: inS1(COPIL, { 2022: 0.85 }),
    measure: shareOfClsms(({ facts }) => hasBody(facts, 'COPIL', 'copilMeetingsPerYear')),
  },
  {
    ...SHARE,
    id: 'copil-annuel',
    definition:
      'Part de ceux dont le comité de pilotage se réunit au moins une fois par an, parmi ceux qui en ont un.',
    published: inS1(COPIL, { 2022: 0.94 }),
    measure: shareOfClsms(meets('COPIL', 'copilMeetingsPerYear', (often) => often >= 1)),
  },
  {
    ...SHARE,
    id: 'copil-une-a-deux-fois',
    definition:
      'Part de ceux dont le comité de pilotage se réunit une à deux fois par an, parmi ceux qui en ont un.',
    published: inS1(COPIL, { 2022: 0.79 }),
    measure: shareOfClsms(meets('COPIL', 'copilMeetingsPerYear', (often) => often >= 1 && often <= 2)),
  },
  {
    ...MEMBER,
    id: 'copil-elus',
    definition: 'Part des comités de pilotage, de composition connue, où siègent des élus.',
    published: inS1(COMPOSITION, { 2022: 0.96 }),
    measure: shareOfClsms(hasInCopil(ELECTED)),
  },
  {
    ...MEMBER,
    id: 'copil-psychiatrie',
    definition: 'Part des comités de pilotage, de composition connue, où siège la psychiatrie publique.',
    published: inS1(COMPOSITION, { 2022: 0.96 }),
    measure: shareOfClsms(hasInCopil(PSYCHIATRY)),
  },
  {
    ...MEMBER,
    id: 'copil-psychiatrie-infanto-juvenile',
    definition:
      'Part des comités de pilotage, de composition connue, où siège la psychiatrie infanto-juvénile.',
    published: inS1(COMPOSITION, { 2022: 0.64 }),
    measure: shareOfClsms(hasInCopil(CHILD_PSYCHIATRY)),
  },
  {
    ...MEMBER,
    id: 'copil-aidants',
    definition: 'Part des comités de pilotage, de composition connue, où siègent des aidants.',
    published: inS1(COMPOSITION, { 2022: 0.78, 2018: 0.9 }),
    measure: shareOfClsms(hasInCopil(CARERS)),
  },
  {
    ...MEMBER,
    id: 'copil-usagers',
    definition: 'Part des comités de pilotage, de composition connue, où siègent des usagers.',
    published: inS1(COMPOSITION, { 2022: 0.72, 2018: 0.6 }),
    measure: shareOfClsms(hasInCopil(USERS)),
  },
  {
    ...MEMBER,
    id: 'copil-ccas',
    definition: 'Part des comités de pilotage, de composition connue, où siège un CCAS.',
    published: null,
    measure: shareOfClsms(hasInCopil({ colleges: [], categories: ['CCAS'] })),
  },
  {
    ...MEMBER,
    id: 'copil-ars',
    definition: 'Part des comités de pilotage, de composition connue, où siège l’ARS.',
    published: null,
    measure: shareOfClsms(hasInCopil({ colleges: ['ARS'], categories: ['ARS'] })),
  },
  {
    ...SHARE,
    id: 'pleniere',
    definition: 'Part des CLSM actifs qui ont une assemblée plénière.',
    published: inS1(PLENARY, { 2022: 0.74, wording: 'près de 74 %' }),
    measure: shareOfClsms(({ facts }) => hasBody(facts, 'PLENIERE', 'plenaryMeetingsPerYear')),
  },
  {
    ...SHARE,
    id: 'pleniere-annuelle',
    definition: 'Part de ceux dont l’assemblée plénière se réunit chaque année, parmi ceux qui en ont une.',
    published: inS1(PLENARY, { 2022: 0.75 }),
    measure: shareOfClsms(meets('PLENIERE', 'plenaryMeetingsPerYear', (often) => often >= 1)),
  },
  {
    ...SHARE,
    id: 'cotech',
    definition: 'Part des CLSM actifs qui ont un comité technique ou un comité de pilotage restreint.',
    published: inS1(COTECH, { 2022: { atLeast: 0.2, atMost: 0.3 }, wording: 'entre 20 et 30 %' }),
    measure: shareOfClsms(({ facts }) => hasBody(facts, 'COTECH', null)),
  },
];
