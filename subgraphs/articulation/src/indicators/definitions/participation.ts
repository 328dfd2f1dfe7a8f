import { says, saysYes } from '../answers.ts';
import type { IndicatorDefinition } from '../indicator.ts';
import { shareOfClsms } from '../measures.ts';
import { inS1, type Publication } from '../published.ts';

/** S1 part 3: another question than the composition of the COPIL, which follows from the seats. Both are kept. */
const SECTION = 'Partie 3, focus sur la participation';

const SHARE = { topic: 'Participation', basis: 'CLSM', unit: 'PART' } as const;

interface Engagement {
  id: string;
  /** French, with its article. */
  who: string;
  detail: string;
  code: 'ACTIVE' | 'EN_DEMARRAGE';
  publication: Publication;
}

const ENGAGEMENTS: readonly Engagement[] = [
  {
    id: 'participation-elus',
    who: 'des élus',
    detail: 'electedParticipation',
    code: 'ACTIVE',
    publication: { 2022: 0.75, wording: 'trois quarts des CLSM répondants' },
  },
  {
    id: 'participation-psychiatrie',
    who: 'de la psychiatrie publique',
    detail: 'psychiatryParticipation',
    code: 'ACTIVE',
    publication: { 2022: { atLeast: 0.7 }, wording: 'plus de 70 %' },
  },
  {
    id: 'participation-aidants',
    who: 'des aidants',
    detail: 'carersParticipation',
    code: 'ACTIVE',
    publication: { 2022: { atLeast: 0.7 }, wording: 'plus de 70 %' },
  },
  {
    id: 'participation-usagers',
    who: 'des usagers',
    detail: 'usersParticipation',
    code: 'ACTIVE',
    publication: { 2022: 0.68 },
  },
  {
    id: 'participation-usagers-en-demarrage',
    who: 'des usagers',
    detail: 'usersParticipation',
    code: 'EN_DEMARRAGE',
    publication: { 2022: { atLeast: 0.2 }, wording: 'plus de 20 %' },
  },
];

interface Presence {
  id: string;
  /** French: « des aidants au comité de pilotage ». */
  what: string;
  detail: string;
  publication: Publication;
}

const PRESENCES: readonly Presence[] = [
  {
    id: 'presence-elus-groupes',
    what: 'des élus dans les groupes de travail',
    detail: 'electedInGroups',
    publication: { 2022: { atLeast: 0.5 }, wording: 'plus de la moitié' },
  },
  {
    id: 'presence-aidants-copil',
    what: 'des aidants au comité de pilotage',
    detail: 'carersInCopil',
    publication: { 2022: 0.87 },
  },
  {
    id: 'presence-aidants-groupes',
    what: 'des aidants dans les groupes de travail',
    detail: 'carersInGroups',
    publication: { 2022: 0.91 },
  },
  {
    id: 'presence-usagers-copil',
    what: 'des usagers au comité de pilotage',
    detail: 'usersInCopil',
    publication: { 2022: 0.57 },
  },
  {
    id: 'presence-usagers-groupes',
    what: 'des usagers dans les groupes de travail',
    detail: 'usersInGroups',
    publication: { 2022: 0.67 },
  },
];

/** Engagement of the four quarters, as the CLSMs answer. */
export const participationIndicators: readonly IndicatorDefinition[] = [
  ...ENGAGEMENTS.map(
    ({ id, who, detail, code, publication }): IndicatorDefinition => ({
      ...SHARE,
      id,
      definition: `Part des CLSM actifs qui répondent que la participation ${who} est ${
        code === 'ACTIVE' ? 'active' : 'en cours de démarrage'
      }.`,
      published: inS1(SECTION, publication),
      measure: shareOfClsms(says(detail, code)),
    }),
  ),
  ...PRESENCES.map(
    ({ id, what, detail, publication }): IndicatorDefinition => ({
      ...SHARE,
      id,
      definition: `Part des CLSM actifs qui répondent qu’il y a ${what}.`,
      published: inS1(SECTION, publication),
      measure: shareOfClsms(saysYes(detail)),
    }),
  ),
];
