import type { ClsmDeclaration } from '../declaration.ts';
import { cog, generalKnowledge } from '../source.ts';
import { maconnaisPartners } from './maconnais-partners.ts';

/** The four EPCI of the PETR Mâconnais Sud Bourgogne: S1 names the PETR, not what it is made of. */
const PETR_EPCI = ['200070308', '200040293', '200071645', '200069698'];

export const maconnais: ClsmDeclaration = {
  slug: 'maconnais-sud-bourgogne',
  name: 'CLSM du Mâconnais Sud Bourgogne',
  perimeter: {
    scale: 'INTERCOMMUNAL',
    declared: PETR_EPCI.map((code) => ({ level: 'EPCI', code })),
    sources: [
      generalKnowledge(
        'Composition du PETR : Mâconnais Beaujolais Agglomération, CC du Clunisois, CC Saint-Cyr Mère Boitier, CC Mâconnais-Tournugeois (absente des documents sources)',
        'http://macon-infos.com/index.php?option=com_content&view=article&id=22423',
      ),
      cog(`SIREN des EPCI (${PETR_EPCI.join(', ')})`),
    ],
  },
  partners: maconnaisPartners,
  copil: [
    { partner: 'petr-maconnais', role: '2 représentants du PETR Mâconnais Sud Bourgogne', college: null },
    {
      partner: 'ch-de-macon',
      role: '1 représentant de la psychiatrie et/ou de la pédopsychiatrie publique (CH de Mâcon)',
      college: 'PSYCHIATRIE_PUBLIQUE',
    },
    {
      partner: 'ars-bourgogne-franche-comte',
      role: '1 représentant de l’ARS Bourgogne Franche-Comté',
      college: 'ARS',
    },
    { partner: 'departement-71', role: '1 représentant du Département de Saône-et-Loire', college: null },
    { partner: 'gem-maconnais', role: '1 représentant des usagers (GEM)', college: 'USAGERS' },
    { partner: 'unafam-maconnais', role: '1 représentant de l’UNAFAM', college: 'AIDANTS' },
    {
      partner: 'esms-maconnais',
      role: '4 représentants des établissements ou service social ou médico-social (ESMS)',
      college: 'SOCIAL_MEDICO_SOCIAL',
    },
    { partner: 'bailleurs-maconnais', role: '1 représentant des bailleurs sociaux', college: 'LOGEMENT' },
    { partner: 'chs-de-sevrey', role: '1 représentant du CHS de Sevrey', college: 'PSYCHIATRIE_PUBLIQUE' },
    {
      partner: 'structures-sociales-maconnais',
      role: '2 représentants des structures sociales',
      college: 'SOCIAL_MEDICO_SOCIAL',
    },
    {
      partner: 'ordre-medecins-71',
      role: '1 représentant du Conseil départemental de l’Ordre des médecins',
      college: 'SANTE',
    },
    {
      partner: 'fas',
      role: '1 représentant de la Fédération des acteurs de la solidarité',
      college: 'ASSOCIATION',
    },
    { partner: 'prefecture-71', role: '1 représentant de la préfecture', college: 'PREFECTURE_ETAT' },
    {
      partner: 'mda-maconnais',
      role: '1 représentant de la Maison des adolescents',
      college: 'SOCIAL_MEDICO_SOCIAL',
    },
    {
      partner: 'education-nationale-71',
      role: '1 représentant de l’Éducation nationale',
      college: 'EDUCATION',
    },
    { partner: 'ireps-maconnais', role: '1 représentant IREPS', college: 'SANTE' },
    {
      partner: 'centre-de-sante-71',
      role: '1 représentant du Centre de santé départemental 71',
      college: 'SANTE',
    },
  ],
};
