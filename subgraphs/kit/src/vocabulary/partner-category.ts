import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const PARTNER_CATEGORIES = vocabulary({
  name: 'PartnerCategory',
  description: 'Catégorie d’un partenaire (DOMAIN.md §§1, 2 et 6).',
  labels: {
    COLLECTIVITE: 'Commune, intercommunalité, département ou région',
    ARS: 'Agence régionale de santé',
    HOPITAL: 'Établissement de santé',
    CMP: 'Centre médico-psychologique',
    GEM: 'Groupe d’entraide mutuelle',
    ASSOCIATION_USAGERS: 'Association d’usagers',
    ASSOCIATION_FAMILLES: 'Association de familles et d’aidants (UNAFAM…)',
    CCAS: 'Centre communal ou intercommunal d’action sociale',
    MDPH: 'Maison départementale des personnes handicapées',
    MDA: 'Maison des adolescents',
    MEDICO_SOCIAL: 'Établissement ou service médico-social',
    SOCIAL: 'Structure sociale',
    BAILLEUR: 'Bailleur social',
    EDUCATION: 'Éducation nationale, université, école',
    JUSTICE: 'Justice',
    POLICE: 'Police, gendarmerie, police municipale',
    PREFECTURE: 'Préfecture et services de l’État',
    ASSURANCE_MALADIE: 'Caisse d’assurance maladie',
    CAF: 'Caisse d’allocations familiales',
    LIBERAL: 'Professionnels libéraux et leurs organisations',
    ORDRE: 'Ordre professionnel',
    PREVENTION: 'Prévention et promotion de la santé (IREPS…)',
    CULTURE: 'Culture et loisirs',
    ASSOCIATION: 'Association',
    AUTRE: 'Autre',
  },
});

export type PartnerCategory = CodeOf<typeof PARTNER_CATEGORIES>;
