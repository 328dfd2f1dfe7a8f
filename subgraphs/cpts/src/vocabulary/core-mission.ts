import { type CodeOf, vocabulary } from '@maillage/kit';

export const CPTS_CORE_MISSIONS = vocabulary({
  name: 'CptsCoreMission',
  description: 'Mission socle d’une CPTS (ACI du 20 juin 2019 ; DOMAIN.md §1 [K]).',
  labels: {
    ACCES_SOINS: 'Accès aux soins',
    PARCOURS_PLURIPROFESSIONNELS: 'Parcours pluriprofessionnels autour du patient',
    PREVENTION: 'Actions territoriales de prévention',
    CRISE_SANITAIRE: 'Réponse aux crises sanitaires',
  },
});

export type CptsCoreMission = CodeOf<typeof CPTS_CORE_MISSIONS>;
