import { type CodeOf, vocabulary } from '@maillage/kit';

export const CPTS_OPTIONAL_MISSIONS = vocabulary({
  name: 'CptsOptionalMission',
  description: 'Mission optionnelle d’une CPTS (ACI du 20 juin 2019 ; DOMAIN.md §1 [K]).',
  labels: {
    QUALITE_PERTINENCE: 'Qualité et pertinence des soins',
    ACCOMPAGNEMENT_PROFESSIONNELS: 'Accompagnement des professionnels de santé',
  },
});

export type CptsOptionalMission = CodeOf<typeof CPTS_OPTIONAL_MISSIONS>;
