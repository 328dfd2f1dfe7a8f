import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const BODY_TYPES = vocabulary({
  name: 'BodyType',
  description: 'Instance d’un dispositif (DOMAIN.md §2 ; S0, S1 partie 2).',
  labels: {
    COPIL: 'Comité de pilotage',
    COTECH: 'Comité technique ou comité de pilotage restreint',
    PLENIERE: 'Assemblée plénière',
    GROUPE_TRAVAIL: 'Groupe de travail thématique',
    CELLULE_CAS_COMPLEXES: 'Cellule de situations complexes',
  },
});

export type BodyType = CodeOf<typeof BODY_TYPES>;
