import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const LINK_NATURES = vocabulary({
  name: 'LinkNature',
  description: 'Nature d’une articulation déclarée entre deux dispositifs (DOMAIN.md §4).',
  labels: {
    INSCRIT_DANS_CLS: 'Inscrit dans le volet santé mentale du contrat local de santé',
    GOUVERNANCE_COMMUNE: 'Gouvernance commune',
    DIAGNOSTIC_PARTAGE: 'Diagnostic partagé',
    COFINANCEMENT: 'Cofinancement',
    COORDINATION_MUTUALISEE: 'Coordination mutualisée',
    ACTIONS_COMMUNES: 'Actions communes',
    CONVENTION: 'Convention',
    AUTRE: 'Autre',
  },
});

export type LinkNature = CodeOf<typeof LINK_NATURES>;
