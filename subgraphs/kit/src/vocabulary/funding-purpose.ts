import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const FUNDING_PURPOSES = vocabulary({
  name: 'FundingPurpose',
  description: 'Ce que paie un financement.',
  labels: {
    POSTE: 'Poste de coordination',
    ACTION: 'Actions',
    FONCTIONNEMENT: 'Fonctionnement',
    DIAGNOSTIC: 'Diagnostic ou évaluation',
  },
});

export type FundingPurpose = CodeOf<typeof FUNDING_PURPOSES>;
