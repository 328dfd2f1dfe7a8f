import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const COLLEGES = vocabulary({
  name: 'College',
  description:
    'Collège auquel un membre est rattaché ; les quatre premiers groupes forment les « quatre quarts » (S1 partie 2).',
  labels: {
    ELUS: 'Élus',
    PSYCHIATRIE_ADULTE: 'Psychiatrie publique adulte',
    PSYCHIATRIE_INFANTO_JUVENILE: 'Psychiatrie publique infanto-juvénile',
    PSYCHIATRIE_PUBLIQUE: 'Psychiatrie publique, sans précision',
    USAGERS: 'Usagers et personnes concernées',
    AIDANTS: 'Aidants et familles',
    ARS: 'Agence régionale de santé',
    COLLECTIVITE: 'Services des collectivités',
    SOCIAL_MEDICO_SOCIAL: 'Social et médico-social',
    EDUCATION: 'Éducation nationale et enseignement',
    JUSTICE_SECURITE: 'Justice et sécurité',
    LOGEMENT: 'Logement et bailleurs',
    LIBERAL: 'Professionnels de santé libéraux',
    PREFECTURE_ETAT: 'Préfecture et services de l’État',
    ASSURANCE_MALADIE: 'Assurance maladie',
    ASSOCIATION: 'Associations',
    HABITANTS: 'Habitants',
    COORDINATION: 'Coordination d’un dispositif',
    SANTE: 'Autres acteurs de la santé',
    AUTRE: 'Autre',
  },
});

export type College = CodeOf<typeof COLLEGES>;
