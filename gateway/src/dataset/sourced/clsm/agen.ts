import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter, seatedIn, ville } from '../place.ts';
import { cog } from '../source.ts';

const AGEN = { code: '47001', name: 'Agen' };

export const agen: ClsmDeclaration = {
  slug: 'agen',
  name: 'CLSM d’Agen',
  perimeter: communePerimeter(AGEN.code, AGEN.name, 'de la composition du COPIL'),
  coordinated: true,
  details: { coordinatorsInCopil: ['CLS'] },
  partners: {
    'ville-d-agen': ville(AGEN, '214700015'),
    'chd-lot-et-garonne': { name: 'Centre hospitalier départemental (Lot-et-Garonne)', category: 'HOPITAL' },
    'secteur-psychiatrie-agen-albret': {
      name: 'Secteur de la psychiatrie publique Agen/Albret',
      category: 'HOPITAL',
    },
    'cmp-clsm-agen': { name: 'Centre médico-psychologique (CMP), CLSM d’Agen', category: 'CMP' },
    'agglomeration-d-agen': {
      name: 'Agglomération d’Agen',
      category: 'COLLECTIVITE',
      siren: '200096956',
      beyond: [cog('SIREN de l’EPCI : CA Agglomération d’Agen (200096956)')],
    },
    'dd-ars-47': {
      name: 'Délégation départementale de l’ARS du Lot-et-Garonne (DD ARS 47)',
      category: 'ARS',
    },
    'departement-47': {
      name: 'Conseil départemental du Lot-et-Garonne',
      category: 'COLLECTIVITE',
      ...seatedIn(AGEN),
    },
    'ch-agen-nerac': { name: 'Centre hospitalier d’Agen/Nérac', category: 'HOPITAL', ...seatedIn(AGEN) },
    'cpam-47': {
      name: 'Caisse primaire d’Assurance-maladie du Lot-et-Garonne (CPAM 47)',
      category: 'ASSURANCE_MALADIE',
    },
    'ordre-medecins-47': { name: 'Ordre des médecins du Lot-et-Garonne', category: 'ORDRE' },
    'ordre-infirmiers-47': { name: 'Ordre des infirmiers du Lot-et-Garonne', category: 'ORDRE' },
    'unafam-47': { name: 'UNAFAM 47', category: 'ASSOCIATION_FAMILLES' },
    'gem-aapi-agen': { name: 'GEM AAPI d’Agen', category: 'GEM', communeCode: AGEN.code },
    'coordination-clsm-agen': { name: 'Coordination du CLSM d’Agen', category: 'AUTRE' },
  },
  copil: [
    {
      partner: 'ville-d-agen',
      role: 'Élu-e de la ville d’Agen en charge de la politique municipale de santé ainsi que l’élu-e en charge de la politique sociale et familiale',
      college: 'ELUS',
    },
    {
      partner: 'chd-lot-et-garonne',
      role: 'Directeur du Centre hospitalier départemental ou son représentant',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'secteur-psychiatrie-agen-albret',
      role: 'Chef de pôle du secteur de la psychiatrie publique Agen/Albret et/ou son collaborateur',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'cmp-clsm-agen',
      role: 'Médecin psychiatre référent du centre médico-psychologique (CMP) et/ou le cadre de santé',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'ville-d-agen',
      role: 'Chef de service Action sociale/santé de la Ville d’Agen',
      college: 'COLLECTIVITE',
    },
    {
      partner: 'agglomeration-d-agen',
      role: 'Chargée de mission santé, en charge du contrat local de santé (CLS) de l’Agglomération d’Agen',
      college: 'COORDINATION',
    },
    {
      partner: 'dd-ars-47',
      role: 'Représentant-e de la délégation départementale de l’ARS du Lot-et-Garonne (DD ARS 47)',
      college: 'ARS',
    },
    {
      partner: 'departement-47',
      role: '1 représentant du Conseil départemental du Lot-et-Garonne',
      college: null,
    },
    { partner: 'ch-agen-nerac', role: '1 représentant du Centre hospitalier d’Agen/Nérac', college: 'SANTE' },
    {
      partner: 'cpam-47',
      role: '1 représentant de la Caisse primaire d’Assurance-maladie du Lot-et-Garonne (CPAM 47)',
      college: 'ASSURANCE_MALADIE',
    },
    {
      partner: 'ordre-medecins-47',
      role: '1 représentant de l’Ordre des médecins du Lot-et-Garonne',
      college: 'SANTE',
    },
    {
      partner: 'ordre-infirmiers-47',
      role: '1 représentant de l’Ordre des infirmiers du Lot-et-Garonne',
      college: 'SANTE',
    },
    { partner: 'unafam-47', role: '1 représentant de l’UNAFAM (UNAFAM 47)', college: 'AIDANTS' },
    { partner: 'gem-aapi-agen', role: '1 représentant du GEM (GEM AAPI) d’Agen', college: 'USAGERS' },
    { partner: 'coordination-clsm-agen', role: '1 coordonnateur de CLSM', college: 'COORDINATION' },
  ],
};
