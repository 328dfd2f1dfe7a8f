import { type CodeOf, vocabulary } from '@maillage/kit';

/** What can be declared complete, so that an absence becomes a known no instead of missing data (DOMAIN.md §4). */
export const RECORD_PARTS = vocabulary({
  name: 'ClsmRecordPart',
  description: 'Partie de la fiche d’un CLSM que son auteur peut déclarer complète.',
  labels: {
    SIEGES_COPIL: 'Composition du comité de pilotage',
    INSTANCES: 'Instances et groupes de travail',
    REUNIONS: 'Réunions des instances',
    COORDINATIONS: 'Postes de coordination',
    FINANCEMENTS: 'Financements',
    LIENS: 'Articulations déclarées',
    DOCUMENTS: 'Documents',
  },
});

export type RecordPart = CodeOf<typeof RECORD_PARTS>;
