import type { Theme } from '@maillage/kit';

/** What is done under a theme, after the examples of S1 part 4 and never one of them; and the objective of S3 that it serves. */
export interface Repertoire {
  titles: readonly string[];
  objective: string;
}

const DESTIGMATISATION = 'Lutter contre la stigmatisation liée à la santé mentale';
const DETERMINANTS = 'Agir sur les déterminants de la santé mentale';
const PREVENTION = 'Prévenir les troubles psychiques';
const INCLUSION =
  'Favoriser l’inclusion et le respect des droits des personnes concernées par un trouble psychique';
const PARCOURS = 'Favoriser des parcours de soins accessibles et adaptés';

export const REPERTOIRES: Readonly<Record<Theme, Repertoire>> = {
  SISM: {
    titles: [
      'Programme des Semaines d’information sur la santé mentale',
      'Ciné-débat des SISM',
      'Exposition d’œuvres pendant les SISM',
      'Table ronde des SISM',
    ],
    objective: DESTIGMATISATION,
  },
  LOGEMENT_HABITAT: {
    titles: [
      'Protocole sur les situations d’incurie',
      'Formation des gardiens d’immeubles',
      'Rencontres entre bailleurs et psychiatrie',
      'Guide du maintien dans le logement',
    ],
    objective: DETERMINANTS,
  },
  SITUATIONS_COMPLEXES: {
    titles: [
      'Cellule de situations complexes',
      'Charte de partage de l’information',
      'Procédure commune en situation de crise',
      'Analyse de pratiques entre partenaires',
    ],
    objective: PARCOURS,
  },
  SENSIBILISATION_PROFESSIONNELS: {
    titles: [
      'Premiers secours en santé mentale pour les agents d’accueil',
      'Journées d’échanges entre professionnels',
      'Visites croisées de structures',
      'Formation au repérage',
    ],
    objective: PREVENTION,
  },
  SENSIBILISATION_POPULATION: {
    titles: [
      'Annuaire des ressources en santé mentale',
      'Stand d’information sur les marchés',
      'Conférences grand public',
      'Premiers secours en santé mentale pour les habitants',
    ],
    objective: DESTIGMATISATION,
  },
  LOISIRS_CULTURE: {
    titles: [
      'Ateliers artistiques ouverts',
      'Accès à la médiathèque pour les usagers',
      'Pratique sportive adaptée',
      'Festival des arts partagés',
    ],
    objective: INCLUSION,
  },
  PARENTALITE_ENFANTS_JEUNES: {
    titles: [
      'Compétences psychosociales à l’école',
      'Groupes de parole de parents',
      'Repérage précoce en périnatalité',
      'Lieu d’accueil enfants-parents',
    ],
    objective: PREVENTION,
  },
  ADOLESCENTS: {
    titles: [
      'Permanences d’écoute pour adolescents',
      'Ateliers bien-être au collège',
      'Réseau des professionnels de l’adolescence',
      'Campagne avec des jeunes ambassadeurs',
    ],
    objective: PREVENTION,
  },
  ACCES_SOINS_PRECARITE: {
    titles: [
      'Permanence de psychologue en structure sociale',
      'Médiation en santé',
      'Parcours d’accès aux soins psychiques',
      'Équipe d’aller-vers',
    ],
    objective: PARCOURS,
  },
  SUICIDE: {
    titles: ['Formation de sentinelles', 'Campagne d’affichage du 3114', 'Postvention entre partenaires'],
    objective: PREVENTION,
  },
  ADDICTIONS: {
    titles: [
      'Consultations avancées en addictologie',
      'Prévention des usages d’écrans',
      'Réduction des risques en milieu festif',
    ],
    objective: PREVENTION,
  },
  PERSONNES_AGEES: {
    titles: [
      'Lutte contre l’isolement des aînés',
      'Repérage de la dépression du sujet âgé',
      'Soutien aux aidants âgés',
    ],
    objective: PREVENTION,
  },
  AUTRE: {
    titles: [
      'Santé mentale des étudiants',
      'Accompagnement des majeurs protégés',
      'Santé mentale et exil',
      'Réhabilitation psychosociale',
    ],
    objective: INCLUSION,
  },
};
