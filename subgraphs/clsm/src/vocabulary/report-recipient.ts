import { type CodeOf, vocabulary } from '@maillage/kit';

export const REPORT_RECIPIENTS = vocabulary({
  name: 'ClsmReportRecipient',
  description: 'Destinataire du bilan annuel (S4 §12).',
  labels: {
    MEMBRES: 'Membres et partenaires du CLSM',
    ELUS: 'Élus concernés',
    FINANCEURS: 'Financeurs (communes, ARS)',
    ETAT: 'Services déconcentrés de l’État',
    DEPARTEMENT: 'Services du conseil départemental',
  },
});

export type ReportRecipient = CodeOf<typeof REPORT_RECIPIENTS>;
