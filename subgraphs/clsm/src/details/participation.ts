import type { DetailFields } from '@maillage/kit';
import { PARTICIPATIONS } from '../vocabulary/index.ts';

/**
 * Engagement of the four quarters (S1 part 3, S4 §4; rules R07, R22). Another question of the survey than the composition of the
 * COPIL, which follows from the seats: both are kept.
 */
export const participationDetails: DetailFields = {
  electedParticipation: {
    type: 'Code',
    of: PARTICIPATIONS,
    filterable: true,
    column: 'participation_elus',
    description: 'Engagement des élus locaux dans les décisions et les actions (S1 partie 3).',
  },
  psychiatryParticipation: {
    type: 'Code',
    of: PARTICIPATIONS,
    filterable: true,
    column: 'participation_psychiatrie',
    description: 'Engagement de la psychiatrie publique (S1 partie 3).',
  },
  carersParticipation: {
    type: 'Code',
    of: PARTICIPATIONS,
    filterable: true,
    column: 'participation_aidants',
    description: 'Engagement des aidants (S1 partie 3).',
  },
  usersParticipation: {
    type: 'Code',
    of: PARTICIPATIONS,
    filterable: true,
    column: 'participation_usagers',
    description: 'Engagement des usagers : effectif, en cours de démarrage ou absent (S1 partie 3).',
  },
  electedInGroups: {
    type: 'Boolean',
    column: 'elus_aux_groupes',
    description: 'Des élus participent aux groupes de travail (S1 partie 3).',
  },
  carersInCopil: {
    type: 'Boolean',
    column: 'aidants_au_copil',
    description:
      'Des aidants sont présents au comité de pilotage, question de S1 partie 3 (et non partie 2).',
  },
  carersInGroups: {
    type: 'Boolean',
    column: 'aidants_aux_groupes',
    description: 'Des aidants sont présents dans les groupes de travail (S1 partie 3).',
  },
  usersInCopil: {
    type: 'Boolean',
    column: 'usagers_au_copil',
    description:
      'Des usagers sont présents au comité de pilotage, question de S1 partie 3 (et non partie 2).',
  },
  usersInGroups: {
    type: 'Boolean',
    column: 'usagers_aux_groupes',
    description: 'Des usagers sont présents dans les groupes de travail (S1 partie 3).',
  },
  carersSinceCreation: {
    type: 'Boolean',
    column: 'aidants_des_la_creation',
    description: 'Les représentants des aidants sont partie prenante dès la constitution du CLSM (S4 §4).',
  },
  usersSinceCreation: {
    type: 'Boolean',
    column: 'usagers_des_la_creation',
    description: 'Les représentants des usagers sont partie prenante dès la constitution du CLSM (S4 §4).',
  },
};
