import { type CodeOf, vocabulary } from '@maillage/kit';

export const ASV_MISSIONS = vocabulary({
  name: 'AsvMission',
  description: 'Mission d’un atelier santé ville (circulaire du 13 juin 2000 [K]).',
  labels: {
    DIAGNOSTIC_LOCAL: 'Diagnostic local de santé des quartiers',
    COORDINATION_ACTEURS: 'Coordination des acteurs de la santé, du social et de la ville',
    PREVENTION_PROMOTION: 'Prévention et promotion de la santé',
    ACCES_DROITS_SOINS: 'Accès aux droits et aux soins',
    PARTICIPATION_HABITANTS: 'Participation des habitants',
    EVALUATION: 'Suivi et évaluation des actions',
  },
});

export type AsvMission = CodeOf<typeof ASV_MISSIONS>;
