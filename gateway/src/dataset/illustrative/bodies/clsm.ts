import { THEMES } from '@maillage/kit';
import type { Draft } from '../draft.ts';
import type { Random } from '../random/random.ts';
import type { Sheet } from '../schemes/clsm/sheet.ts';
import { type BodyPlan, type Chair, chair, wide } from './chair.ts';
import { INSTITUTIONS, LOCAL_ACTORS, QUARTERS, SPECIALISED_ACTORS, scaled } from './members.ts';

/** The instances of a CLSM after its sheet (S1 part 2): COPIL, plenary, COTECH, a group for each theme, the cell. A project has little yet. */
export function clsmBodies({ record }: Draft, sheet: Sheet, random: Random): BodyPlan[] {
  if (sheet.known === 'SILENT') return [];
  if (record.startedOn === null) return random.chance(0.4) ? [{ ...copil(sheet), meetings: 1 }] : [];
  return [
    ...(sheet.copilMeetings === null ? [] : [copil(sheet)]),
    ...(sheet.plenary === null ? [] : [plenary(sheet)]),
    ...(sheet.cotech ? [COTECH] : []),
    ...sheet.groups.map(
      (theme): BodyPlan => ({
        type: 'GROUPE_TRAVAIL',
        theme,
        name: null,
        meetings: random.int(1, 4),
        chairs: groupChairs(THEMES.labels[theme]),
      }),
    ),
    ...(record.details.complexCaseCell === true ? [CELL] : []),
  ];
}

function copil(sheet: Sheet): BodyPlan {
  return {
    type: 'COPIL',
    theme: null,
    name: null,
    meetings: sheet.copilMeetings ?? 1,
    chairs: copilChairs(sheet),
  };
}

/** The quarters that the sheet says, for certain; the others by their shares. */
function copilChairs({ inCopil }: Sheet): Chair[] {
  return [
    ...(inCopil.elus ? ELECTED : []),
    ...(inCopil.psychiatry ? ADULT_PSYCHIATRY : []),
    ...(inCopil.childPsychiatry ? CHILD_PSYCHIATRY : []),
    ...(inCopil.carers ? CARERS : []),
    ...(inCopil.users ? USERS : []),
    chair('COLLECTIVITE', 'COORDINATION', { from: 'LEAD', role: 'Coordination du CLSM', share: 0.85 }),
    ...INSTITUTIONS,
    ...LOCAL_ACTORS,
    ...SPECIALISED_ACTORS,
  ];
}

const ELECTED: readonly Chair[] = [
  chair('COLLECTIVITE', 'ELUS', { from: 'LEAD', role: 'Présidence', presides: true }),
  chair('COLLECTIVITE', 'ELUS', { from: 'LEAD', role: 'Délégation à la santé', share: 0.8 }),
  chair('COLLECTIVITE', 'ELUS', { from: 'LEAD', role: 'Délégation aux affaires sociales', share: 0.45 }),
];
const ADULT_PSYCHIATRY: readonly Chair[] = [
  chair('HOPITAL', 'PSYCHIATRIE_ADULTE', { role: 'Chefferie de pôle de psychiatrie adulte' }),
  chair('CMP', 'PSYCHIATRIE_ADULTE', { role: 'Encadrement de santé', share: 0.6 }),
];
const CHILD_PSYCHIATRY: readonly Chair[] = [
  chair('HOPITAL', 'PSYCHIATRIE_INFANTO_JUVENILE', { role: 'Psychiatrie infanto-juvénile' }),
];
const CARERS: readonly Chair[] = [
  chair('ASSOCIATION_FAMILLES', 'AIDANTS', { from: 'DEPARTEMENT', role: 'Représentation des familles' }),
];
const USERS: readonly Chair[] = [
  chair('ASSOCIATION_USAGERS', 'USAGERS', { role: 'Représentation des usagers' }),
  chair('GEM', 'USAGERS', { role: 'Représentation des usagers', share: 0.7 }),
];

function plenary(sheet: Sheet): BodyPlan {
  const chairs = [
    ...QUARTERS,
    ...scaled(INSTITUTIONS, 1.25),
    ...wide(scaled(LOCAL_ACTORS, 1.5), 3),
    ...scaled(SPECIALISED_ACTORS, 1.6),
    chair('CMP', 'PSYCHIATRIE_ADULTE', { count: 2 }),
    chair('GEM', 'USAGERS', { count: 2, share: 0.6 }),
    chair('COLLECTIVITE', 'ELUS', { count: 3, share: 0.6 }),
  ];
  return { type: 'PLENIERE', theme: null, name: null, meetings: sheet.plenary === 'YEARLY' ? 1 : 0, chairs };
}

const COTECH: BodyPlan = {
  type: 'COTECH',
  theme: null,
  name: null,
  meetings: 3,
  chairs: [...QUARTERS.slice(0, 2), ...INSTITUTIONS.slice(0, 3), ...LOCAL_ACTORS.slice(0, 2)],
};

/** A group: local services for the most part, and the quarters less often than in the COPIL. */
function groupChairs(theme: string): Chair[] {
  const role = `Groupe « ${theme} »`;
  const chairs = [
    ...scaled(QUARTERS.slice(1), 0.75),
    ...wide(scaled(LOCAL_ACTORS, 0.75), 2),
    ...scaled(INSTITUTIONS.slice(1, 4), 0.6),
    ...scaled(SPECIALISED_ACTORS, 0.4),
  ];
  return chairs.map((one) => ({ ...one, role }));
}

const CELL: BodyPlan = {
  type: 'CELLULE_CAS_COMPLEXES',
  theme: 'SITUATIONS_COMPLEXES',
  name: null,
  meetings: 4,
  chairs: [
    chair('CMP', 'PSYCHIATRIE_ADULTE', { role: 'Cellule', count: 2 }),
    chair('CCAS', 'SOCIAL_MEDICO_SOCIAL', { role: 'Cellule' }),
    chair('BAILLEUR', 'LOGEMENT', { role: 'Cellule', count: 2 }),
    chair('POLICE', 'JUSTICE_SECURITE', { role: 'Cellule', share: 0.7 }),
    chair('MEDICO_SOCIAL', 'SOCIAL_MEDICO_SOCIAL', { role: 'Cellule', share: 0.7 }),
  ],
};
