import { type CodeOf, vocabulary } from '@maillage/kit';

/** Schemes and networks that the national survey asks about, whether or not the graph holds them as a kind. */
export const TERRITORIAL_NETWORKS = vocabulary({
  name: 'ClsmTerritorialNetwork',
  description: 'Dispositif territorial avec lequel un CLSM peut s’articuler (S1 partie 6).',
  labels: {
    CLS: 'Contrat local de santé',
    PTSM: 'Projet territorial de santé mentale',
    ASV: 'Atelier santé ville',
    CPTS: 'Communauté professionnelle territoriale de santé',
    DAC: 'Dispositif d’appui à la coordination',
    CLSPD: 'Conseil local de sécurité et de prévention de la délinquance',
    PRE: 'Projet de réussite éducative',
  },
});

export type TerritorialNetwork = CodeOf<typeof TERRITORIAL_NETWORKS>;
