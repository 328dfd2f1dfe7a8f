import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const FUNDING_SOURCES = vocabulary({
  name: 'FundingSource',
  description: 'Origine d’un financement (DOMAIN.md §2 ; S1 parties 4 et 5).',
  labels: {
    COLLECTIVITE: 'Collectivité',
    ARS: 'Agence régionale de santé (FIR, appel à projets)',
    HOPITAL: 'Hôpital',
    CONTRAT_DE_VILLE: 'Contrat de ville (programme 147)',
    REGION: 'Conseil régional',
    CAF: 'Caisse d’allocations familiales',
    CCAS: 'Centre communal d’action sociale',
    ANCT: 'Agence nationale de la cohésion des territoires',
    MUTUELLE: 'Mutuelle',
    PARTENAIRE_LOCAL: 'Partenaire local',
    AUTRE: 'Autre',
  },
});

export type FundingSource = CodeOf<typeof FUNDING_SOURCES>;
