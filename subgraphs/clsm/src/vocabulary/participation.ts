import { type CodeOf, vocabulary } from '@maillage/kit';

export const PARTICIPATIONS = vocabulary({
  name: 'ClsmParticipation',
  description: 'Engagement effectif d’un des « quatre quarts » dans le CLSM (S1 partie 3).',
  labels: {
    ACTIVE: 'Participation active',
    EN_DEMARRAGE: 'Participation en cours de démarrage',
    ABSENTE: 'Pas de participation',
  },
});

export type Participation = CodeOf<typeof PARTICIPATIONS>;
