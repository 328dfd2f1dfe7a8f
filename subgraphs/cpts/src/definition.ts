import type { SchemeKindDefinition } from '@maillage/kit';
import { CPTS_CORE_MISSIONS, CPTS_OPTIONAL_MISSIONS, CPTS_SIZES } from './vocabulary/index.ts';

/**
 * Life cycle: DOMAIN.md §1 [K]. A letter of intent is not always asked for and the negotiation is not always announced, hence the two moves past
 * them. None of its statuses is an end, so the term of the ACI changes nothing by itself.
 */
export const cpts: SchemeKindDefinition = {
  code: 'CPTS',
  typeName: 'Cpts',
  listField: 'cptsSchemes',
  label: 'Communauté professionnelle territoriale de santé',
  description:
    'Association de professionnels de santé qui s’organisent, autour d’un projet de santé validé par l’ARS, sur un territoire qu’ils choisissent. Base : CSP article L.1434-12 ; accord conventionnel interprofessionnel (ACI) du 20 juin 2019 [K].',
  statuses: {
    PRE_PROJET: {
      label: 'Pré-projet',
      state: 'PROJECT',
      next: ['LETTRE_INTENTION_VALIDEE', 'PROJET_SANTE_VALIDE'],
    },
    LETTRE_INTENTION_VALIDEE: {
      label: 'Lettre d’intention validée',
      state: 'PROJECT',
      next: ['PROJET_SANTE_VALIDE'],
    },
    PROJET_SANTE_VALIDE: {
      label: 'Projet de santé validé',
      state: 'PROJECT',
      next: ['NEGOCIATION_ACI', 'ACI_SIGNE'],
    },
    NEGOCIATION_ACI: { label: 'ACI en négociation', state: 'PROJECT', next: ['ACI_SIGNE'] },
    ACI_SIGNE: { label: 'ACI signé', state: 'ACTIVE', next: [] },
  },
  statusAfterTerm: null,
  details: {
    size: {
      type: 'Code',
      of: CPTS_SIZES,
      filterable: true,
      column: 'taille',
      description: 'Taille retenue par l’ACI, de 1 à 4 selon la population (DOMAIN.md §1 [K]).',
    },
    coreMissions: {
      type: 'Codes',
      of: CPTS_CORE_MISSIONS,
      filterable: true,
      column: 'missions_socles',
      description: 'Missions socles engagées (DOMAIN.md §1 [K]).',
    },
    optionalMissions: {
      type: 'Codes',
      of: CPTS_OPTIONAL_MISSIONS,
      filterable: true,
      column: 'missions_optionnelles',
      description: 'Missions optionnelles engagées (DOMAIN.md §1 [K]).',
    },
    aciSignedOn: {
      type: 'Date',
      column: 'date_signature_aci',
      description: 'Date de signature de l’accord conventionnel interprofessionnel (DOMAIN.md §1 [K]).',
    },
    healthProjectValidatedOn: {
      type: 'Date',
      column: 'date_validation_projet',
      description: 'Date à laquelle l’ARS a validé le projet de santé (CSP article L.1434-12 [K]).',
    },
    healthProfessionals: {
      type: 'Int',
      min: 0,
      max: 100_000,
      column: 'professionnels_adherents',
      description: 'Nombre de professionnels de santé adhérents, tel que déclaré [K].',
    },
    mentalHealthPathway: {
      type: 'Boolean',
      filterable: true,
      column: 'parcours_sante_mentale',
      description:
        'Le projet de santé comporte un parcours ou une action de santé mentale (S1 partie 6 ; [K]).',
    },
  },
};
