import { type CodeOf, vocabulary } from '@maillage/kit';

export const MISSION_CLARITIES = vocabulary({
  name: 'ClsmMissionClarity',
  description: 'Clarté des missions d’un autre dispositif pour la coordination du CLSM (S1 partie 6).',
  labels: {
    TRES_CLAIRE: 'Très claires',
    PLUTOT_CLAIRE: 'Plutôt claires',
    PEU_CLAIRE: 'Peu claires',
    PAS_CLAIRE: 'Pas claires',
  },
});

export type MissionClarity = CodeOf<typeof MISSION_CLARITIES>;
