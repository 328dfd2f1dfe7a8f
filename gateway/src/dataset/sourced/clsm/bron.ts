import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter, seatedIn, ville } from '../place.ts';

const BRON = { code: '69029', name: 'Bron' };
const LYON_3 = { code: '69383', name: 'Lyon 3e Arrondissement' };

export const bron: ClsmDeclaration = {
  slug: 'bron',
  name: 'CLSM de Bron',
  perimeter: communePerimeter(BRON.code, BRON.name, 'de la composition du COPIL'),
  coordinated: true,
  details: { coordinatorsInCopil: ['ASV'] },
  partners: {
    'ville-de-bron': ville(BRON, '216900290'),
    'ch-le-vinatier': { name: 'CH Le Vinatier', category: 'HOPITAL', ...seatedIn(BRON) },
    'ars-auvergne-rhone-alpes': { name: 'ARS Auvergne-Rhône-Alpes', category: 'ARS', ...seatedIn(LYON_3) },
    'ccas-de-bron': { name: 'CCAS de Bron', category: 'CCAS', communeCode: BRON.code },
    mdms: { name: 'Maison de la Métropole et des solidarités (MDMS)', category: 'SOCIAL' },
    'prefecture-du-rhone': { name: 'Préfecture du Rhône', category: 'PREFECTURE', ...seatedIn(LYON_3) },
    'unafam-69': { name: 'UNAFAM 69', category: 'ASSOCIATION_FAMILLES' },
    'coordination-clsm-bron': { name: 'Coordination du CLSM de Bron', category: 'AUTRE' },
  },
  copil: [
    {
      partner: 'ville-de-bron',
      role: 'Conseillère municipale, déléguée à la santé publique et à la prévention',
      college: 'ELUS',
    },
    {
      partner: 'ville-de-bron',
      role: 'Première adjointe déléguée à la santé et au handicap',
      college: 'ELUS',
    },
    {
      partner: 'ch-le-vinatier',
      role: 'Psychiatre – responsable du secteur adulte Pôle Est',
      college: 'PSYCHIATRIE_ADULTE',
    },
    { partner: 'ch-le-vinatier', role: 'Cadre de santé CMP Bron', college: 'PSYCHIATRIE_PUBLIQUE' },
    {
      partner: 'ch-le-vinatier',
      role: 'Gérontopsychiatre – Chef du Pôle Psy PA',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'ch-le-vinatier',
      role: 'Médecin responsable du CMP PA Décines',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'ch-le-vinatier',
      role: 'Cadre de santé, pôle psychiatrie PA CMP Villeurbanne et Décine',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'ch-le-vinatier',
      role: 'Directrice stratégie et offre de soin',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'ars-auvergne-rhone-alpes',
      role: 'Responsable du Pôle santé publique Rhône/Métropole de Lyon',
      college: 'ARS',
    },
    {
      partner: 'ars-auvergne-rhone-alpes',
      role: 'Chargée de missions prévention, promotion de la santé, délégation départementale du Rhône et de la Métropole de Lyon',
      college: 'ARS',
    },
    { partner: 'ville-de-bron', role: 'Directrice adjointe des Services', college: 'COLLECTIVITE' },
    { partner: 'ccas-de-bron', role: 'Directeur du CCAS', college: 'SOCIAL_MEDICO_SOCIAL' },
    {
      partner: 'ville-de-bron',
      role: 'Chargée de mission santé et coordonnatrice ASV',
      college: 'COORDINATION',
    },
    {
      partner: 'mdms',
      role: 'Directeur et cheffe du service santé de la Maison de la Métropole et des solidarités (MDMS)',
      college: 'SOCIAL_MEDICO_SOCIAL',
    },
    {
      partner: 'prefecture-du-rhone',
      role: 'Délégué du préfet à la politique de la ville',
      college: 'PREFECTURE_ETAT',
    },
    { partner: 'unafam-69', role: 'Bénévole, présidente UNAFAM 69', college: 'AIDANTS' },
    { partner: 'coordination-clsm-bron', role: 'Coordonnatrice CLSM', college: 'COORDINATION' },
  ],
};
