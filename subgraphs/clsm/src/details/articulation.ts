import type { DetailFields } from '@maillage/kit';
import { MISSION_CLARITIES, TERRITORIAL_NETWORKS } from '../vocabulary/index.ts';

/** Its place among other schemes, as the survey asks for it (S1 part 6, S4 §6; rule R01). */
export const articulationDetails: DetailFields = {
  articulatesWith: {
    type: 'Codes',
    of: TERRITORIAL_NETWORKS,
    filterable: true,
    column: 'articule_avec',
    description:
      'Dispositifs avec lesquels le CLSM répond qu’il s’articule ; renseigné, la liste est complète. La nature de chaque articulation est dans les liens déclarés (S1 partie 6).',
  },
  qpvActions: {
    type: 'Boolean',
    filterable: true,
    column: 'actions_qpv',
    description:
      'Le CLSM mène des actions spécifiques à destination des quartiers prioritaires (S1 partie 6).',
  },
  clsExceptionReason: {
    type: 'String',
    column: 'motif_hors_cls',
    description:
      'Motif de l’exception admise par l’ARS quand elle finance le CLSM hors d’un contrat local de santé (S4 §6) ; avec ses dates et qui l’accorde, dans « derogations ».',
  },
  clsClarity: {
    type: 'Code',
    of: MISSION_CLARITIES,
    column: 'clarte_cls',
    description: 'Clarté des missions du contrat local de santé pour la coordination du CLSM (S1 partie 6).',
  },
  ptsmClarity: {
    type: 'Code',
    of: MISSION_CLARITIES,
    column: 'clarte_ptsm',
    description:
      'Clarté des missions du projet territorial de santé mentale pour la coordination du CLSM (S1 partie 6).',
  },
  asvClarity: {
    type: 'Code',
    of: MISSION_CLARITIES,
    column: 'clarte_asv',
    description: 'Clarté des missions de l’atelier santé ville pour la coordination du CLSM (S1 partie 6).',
  },
  cptsClarity: {
    type: 'Code',
    of: MISSION_CLARITIES,
    column: 'clarte_cpts',
    description:
      'Clarté des missions de la communauté professionnelle territoriale de santé pour la coordination du CLSM (S1 partie 6).',
  },
  dacClarity: {
    type: 'Code',
    of: MISSION_CLARITIES,
    column: 'clarte_dac',
    description:
      'Clarté des missions du dispositif d’appui à la coordination, pour la coordination du CLSM (S1 partie 6).',
  },
};
