import type { PartnerDeclaration } from '../declaration.ts';
import { seatedIn } from '../place.ts';

const MACON = { code: '71270', name: 'Mâcon' };

/** S1 names some of them only by their nature (« bailleurs sociaux »): the name then says that it is not known. */
export const maconnaisPartners: Record<string, PartnerDeclaration> = {
  'petr-maconnais': { name: 'PETR Mâconnais Sud Bourgogne', category: 'COLLECTIVITE' },
  'ch-de-macon': { name: 'CH de Mâcon', category: 'HOPITAL', ...seatedIn(MACON) },
  'ars-bourgogne-franche-comte': {
    name: 'ARS Bourgogne-Franche-Comté',
    category: 'ARS',
    ...seatedIn({ code: '21231', name: 'Dijon' }),
  },
  'departement-71': {
    name: 'Département de Saône-et-Loire',
    category: 'COLLECTIVITE',
    ...seatedIn(MACON),
  },
  'gem-maconnais': { name: 'GEM du Mâconnais Sud Bourgogne (non nommé par la source)', category: 'GEM' },
  'unafam-maconnais': {
    name: 'UNAFAM (délégation non précisée, Mâconnais Sud Bourgogne)',
    category: 'ASSOCIATION_FAMILLES',
  },
  'esms-maconnais': {
    name: 'ESMS du Mâconnais Sud Bourgogne (non nommés par la source)',
    category: 'MEDICO_SOCIAL',
  },
  'bailleurs-maconnais': {
    name: 'Bailleurs sociaux du Mâconnais Sud Bourgogne (non nommés par la source)',
    category: 'BAILLEUR',
  },
  'chs-de-sevrey': {
    name: 'CHS de Sevrey',
    category: 'HOPITAL',
    ...seatedIn({ code: '71520', name: 'Sevrey' }),
  },
  'structures-sociales-maconnais': {
    name: 'Structures sociales du Mâconnais Sud Bourgogne (non nommées par la source)',
    category: 'SOCIAL',
  },
  'ordre-medecins-71': {
    name: 'Conseil départemental de l’Ordre des médecins (Saône-et-Loire)',
    category: 'ORDRE',
  },
  fas: { name: 'Fédération des acteurs de la solidarité', category: 'ASSOCIATION' },
  'prefecture-71': { name: 'Préfecture de Saône-et-Loire', category: 'PREFECTURE', ...seatedIn(MACON) },
  'mda-maconnais': { name: 'Maison des adolescents (Mâconnais Sud Bourgogne)', category: 'MDA' },
  'education-nationale-71': { name: 'Éducation nationale (Saône-et-Loire)', category: 'EDUCATION' },
  'ireps-maconnais': { name: 'IREPS (Mâconnais Sud Bourgogne)', category: 'PREVENTION' },
  'centre-de-sante-71': { name: 'Centre de santé départemental 71', category: 'AUTRE' },
};
