import { type CodeOf, vocabulary } from '@maillage/kit';

export const COORDINATOR_TRAININGS = vocabulary({
  name: 'ClsmCoordinatorTraining',
  description: 'Formation qualifiante à la coordination, à engager sous deux ans si besoin (S4 §5).',
  labels: {
    NON_NECESSAIRE: 'Non nécessaire au vu du référentiel de compétences',
    EN_COURS: 'Engagée',
    FAITE: 'Suivie',
    ABSENTE: 'Nécessaire et non engagée',
  },
});

export type CoordinatorTraining = CodeOf<typeof COORDINATOR_TRAININGS>;
