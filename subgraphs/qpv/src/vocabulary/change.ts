import { type CodeOf, vocabulary } from '@maillage/kit';

export const QPV_CHANGES = vocabulary({
  name: 'QpvChange',
  description:
    'Ce que la génération 2024 a fait du quartier ; dernière lettre de son code (DOMAIN.md §1 [K] et §6, correspondance 2024–2015).',
  labels: {
    MODIFIE: 'Contour modifié (M)',
    INCHANGE: 'Contour inchangé (I)',
    NOUVEAU: 'Nouveau quartier (N)',
    MAYOTTE: 'Quartier de Mayotte (C)',
  },
});

export type QpvChange = CodeOf<typeof QPV_CHANGES>;
