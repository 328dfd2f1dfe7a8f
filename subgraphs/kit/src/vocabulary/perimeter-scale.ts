import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const PERIMETER_SCALES = vocabulary({
  name: 'PerimeterScale',
  description: 'Échelle d’un périmètre (S4 §1, S1 partie 1).',
  labels: {
    INFRA_COMMUNAL: 'Infra-communal',
    COMMUNAL: 'Communal',
    INTERCOMMUNAL: 'Intercommunal',
    DEPARTEMENTAL: 'Départemental',
    REGIONAL: 'Régional',
    AUTRE: 'Autre',
  },
});

export type PerimeterScale = CodeOf<typeof PERIMETER_SCALES>;
