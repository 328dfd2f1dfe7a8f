import { type CodeOf, vocabulary } from '@maillage/kit';

export const PTSM_PRIORITIES = vocabulary({
  name: 'PtsmPriority',
  description: 'Priorité des projets territoriaux de santé mentale (décret 2017-1200 ; DOMAIN.md §1 [K]).',
  labels: {
    REPERAGE_PRECOCE: 'Repérage et diagnostic précoces',
    PARCOURS_SANS_RUPTURE: 'Parcours de santé et de vie sans rupture',
    SOINS_SOMATIQUES: 'Accès aux soins somatiques',
    CRISE_URGENCE: 'Prévention et prise en charge des situations de crise et d’urgence',
    DROITS_DESTIGMATISATION: 'Respect des droits et lutte contre la stigmatisation',
    DETERMINANTS: 'Action sur les déterminants de la santé mentale',
  },
});

export type PtsmPriority = CodeOf<typeof PTSM_PRIORITIES>;
