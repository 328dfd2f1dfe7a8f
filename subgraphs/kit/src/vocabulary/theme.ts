import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const THEMES = vocabulary({
  name: 'Theme',
  description: 'Thème d’un groupe de travail ou d’une action (S1 partie 4 ; DOMAIN.md §2).',
  labels: {
    SISM: 'Semaines d’information sur la santé mentale',
    LOGEMENT_HABITAT: 'Logement et habitat',
    SITUATIONS_COMPLEXES: 'Situations complexes',
    SENSIBILISATION_PROFESSIONNELS: 'Sensibilisation des professionnels',
    SENSIBILISATION_POPULATION: 'Sensibilisation de la population',
    LOISIRS_CULTURE: 'Loisirs et culture',
    PARENTALITE_ENFANTS_JEUNES: 'Parentalité, enfants, jeunes',
    ADOLESCENTS: 'Adolescents',
    ACCES_SOINS_PRECARITE: 'Accès aux soins et précarité',
    SUICIDE: 'Prévention du suicide',
    ADDICTIONS: 'Addictions',
    PERSONNES_AGEES: 'Personnes âgées',
    AUTRE: 'Autre thème',
  },
});

export type Theme = CodeOf<typeof THEMES>;
