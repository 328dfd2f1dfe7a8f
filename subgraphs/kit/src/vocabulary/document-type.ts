import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const DOCUMENT_TYPES = vocabulary({
  name: 'DocumentType',
  description: 'Document d’un dispositif (S0, S4 §9 à §12).',
  labels: {
    DOCUMENT_CADRE: 'Document cadre',
    CHARTE_ETHIQUE: 'Charte éthique',
    DIAGNOSTIC: 'Diagnostic local',
    BILAN: 'Bilan annuel',
    EVALUATION: 'Évaluation de la concertation',
    FEUILLE_DE_ROUTE: 'Feuille de route',
    CONTRAT: 'Contrat ou convention',
    RAPPORT: 'Rapport à la commission régionale',
    RESTITUTION: 'Restitution à la population',
    AUTRE: 'Autre',
  },
});

export type DocumentType = CodeOf<typeof DOCUMENT_TYPES>;
