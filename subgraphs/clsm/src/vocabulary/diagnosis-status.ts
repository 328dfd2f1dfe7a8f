import { type CodeOf, vocabulary } from '@maillage/kit';

export const DIAGNOSIS_STATUSES = vocabulary({
  name: 'ClsmDiagnosisStatus',
  description: 'Où en est le diagnostic local des besoins en santé mentale (S1 partie 4).',
  labels: {
    FAIT: 'Réalisé',
    EN_COURS: 'En cours',
    NON: 'Non réalisé',
  },
});

export type DiagnosisStatus = CodeOf<typeof DIAGNOSIS_STATUSES>;
