import type { SchemeKindDefinition } from '@maillage/kit';
import { CLS_DOMAINS, CLS_HOLDERS, CLS_SIGNATORIES } from './vocabulary/index.ts';

/**
 * Life cycle: DOMAIN.md §1 [K]. Signed and not yet in force counts as active; a contract past its term is `ECHU` unless its end was moved
 * (`PROROGE`). The next generation is another contract, hence another scheme.
 */
export const cls: SchemeKindDefinition = {
  code: 'CLS',
  typeName: 'Cls',
  listField: 'clsSchemes',
  label: 'Contrat local de santé',
  description:
    'Contrat entre l’ARS et une commune ou un regroupement de communes, pour une durée qui est le plus souvent de cinq ans, afin de réduire les inégalités de santé d’un territoire. Base : loi HPST de 2009, CSP article L.1434-10 [K]. Les CLSM structurent son volet santé mentale (S4 §6).',
  statuses: {
    PREFIGURATION: { label: 'En préfiguration', state: 'PROJECT', next: ['SIGNE'] },
    SIGNE: { label: 'Signé', state: 'ACTIVE', next: ['EN_COURS', 'PROROGE', 'ECHU'] },
    EN_COURS: { label: 'En cours', state: 'ACTIVE', next: ['PROROGE', 'ECHU'] },
    PROROGE: { label: 'Prorogé', state: 'ACTIVE', next: ['ECHU'] },
    ECHU: { label: 'Échu', state: 'ENDED', next: [] },
  },
  statusAfterTerm: 'ECHU',
  details: {
    generation: {
      type: 'Int',
      min: 1,
      max: 20,
      filterable: true,
      description:
        'Rang du contrat sur son territoire : 1 pour la première génération, 2 pour la deuxième… (DOMAIN.md §1 [K]).',
    },
    signedOn: {
      type: 'Date',
      column: 'date_signature',
      description:
        'Date de signature, qui peut précéder l’entrée en vigueur (DOMAIN.md §6 `date_signature` [K]).',
    },
    holder: {
      type: 'Code',
      of: CLS_HOLDERS,
      filterable: true,
      column: 'nature_porteur',
      description:
        'Nature de la collectivité qui porte le contrat : commune, EPCI ou PETR (DOMAIN.md §1 [K]).',
    },
    signatories: {
      type: 'Codes',
      of: CLS_SIGNATORIES,
      filterable: true,
      column: 'signataires',
      description: 'Signataires du contrat ; renseigné, la liste est complète [K].',
    },
    mentalHealthPart: {
      type: 'Boolean',
      filterable: true,
      column: 'volet_sante_mentale',
      description:
        'Le contrat comporte un volet santé mentale, dont les CLSM sont un élément structurant (S4 §6).',
    },
    qpvPart: {
      type: 'Boolean',
      filterable: true,
      column: 'volet_qpv',
      description:
        'Le contrat comporte un volet consacré aux quartiers prioritaires de la politique de la ville [K].',
    },
    domains: {
      type: 'Codes',
      of: CLS_DOMAINS,
      filterable: true,
      column: 'domaines',
      description: 'Domaines du contrat, parmi ceux de l’article L.1434-10 du CSP [K].',
    },
    axes: {
      type: 'Strings',
      description: 'Axes stratégiques, dans les mots du contrat (document du contrat [K]).',
    },
    diagnosisOn: {
      type: 'Date',
      column: 'diagnostic_date',
      description:
        'Date du diagnostic local de santé du contrat, que d’autres dispositifs peuvent reprendre (S1 partie 4 ; S4 §9.1).',
    },
  },
};
