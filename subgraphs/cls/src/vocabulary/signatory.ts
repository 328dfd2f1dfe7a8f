import { type CodeOf, vocabulary } from '@maillage/kit';

export const CLS_SIGNATORIES = vocabulary({
  name: 'ClsSignatory',
  description: 'Signataire d’un contrat local de santé ; l’ARS et la collectivité le sont toujours [K].',
  labels: {
    ARS: 'Agence régionale de santé',
    COLLECTIVITE: 'Commune ou regroupement porteur',
    PREFECTURE: 'Préfecture',
    DEPARTEMENT: 'Conseil départemental',
    REGION: 'Conseil régional',
    ASSURANCE_MALADIE: 'Assurance maladie (CPAM, MSA)',
    CAF: 'Caisse d’allocations familiales',
    EDUCATION_NATIONALE: 'Éducation nationale',
    JUSTICE: 'Justice',
    HOPITAL: 'Établissement de santé',
    AUTRE: 'Autre signataire',
  },
});

export type ClsSignatory = CodeOf<typeof CLS_SIGNATORIES>;
