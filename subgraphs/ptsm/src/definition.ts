import type { SchemeKindDefinition } from '@maillage/kit';
import { PTSM_PRIORITIES } from './vocabulary/index.ts';

/**
 * Life cycle: DOMAIN.md §1 [K]. The ARS may adopt diagnosis and project on the same day, hence the move past `DIAGNOSTIC_ARRETE`. A project is
 * adopted for five years; none of its statuses says what holds once they are over, so its term changes nothing by itself. A
 * revised project is the same scheme, one `generation` later.
 */
export const ptsm: SchemeKindDefinition = {
  code: 'PTSM',
  typeName: 'Ptsm',
  listField: 'ptsmSchemes',
  label: 'Projet territorial de santé mentale',
  description:
    'Projet des acteurs de la psychiatrie et de la santé mentale d’un territoire, le plus souvent le département, fondé sur un diagnostic partagé, arrêté pour cinq ans par l’ARS et mis en œuvre par un contrat territorial de santé mentale (CTSM). Base : CSP article L.3221-2, décret 2017-1200 [K].',
  statuses: {
    DIAGNOSTIC: {
      label: 'Diagnostic en cours',
      state: 'PROJECT',
      next: ['DIAGNOSTIC_ARRETE', 'ARRETE'],
    },
    DIAGNOSTIC_ARRETE: { label: 'Diagnostic arrêté', state: 'PROJECT', next: ['ARRETE'] },
    ARRETE: { label: 'Projet arrêté', state: 'ACTIVE', next: ['CONTRACTUALISE', 'EN_REVISION'] },
    CONTRACTUALISE: { label: 'Contractualisé (CTSM)', state: 'ACTIVE', next: ['EN_REVISION'] },
    EN_REVISION: { label: 'En révision', state: 'ACTIVE', next: ['ARRETE', 'CONTRACTUALISE'] },
  },
  statusAfterTerm: null,
  details: {
    generation: {
      type: 'Int',
      min: 1,
      max: 20,
      filterable: true,
      description: 'Rang du projet sur son territoire : 1 pour le premier, 2 après sa première révision [K].',
    },
    priorities: {
      type: 'Codes',
      of: PTSM_PRIORITIES,
      filterable: true,
      column: 'priorites',
      description: 'Priorités que le projet retient, parmi les six du décret 2017-1200 (DOMAIN.md §1 [K]).',
    },
    diagnosisOn: {
      type: 'Date',
      column: 'date_diagnostic_arrete',
      description: 'Date à laquelle l’ARS a arrêté le diagnostic territorial partagé (DOMAIN.md §1 [K]).',
    },
    adoptedOn: {
      type: 'Date',
      column: 'date_arrete',
      description: 'Date à laquelle l’ARS a arrêté le projet, pour cinq ans (DOMAIN.md §1 [K]).',
    },
    ctsmSignedOn: {
      type: 'Date',
      column: 'date_signature_ctsm',
      description: 'Date de signature du contrat territorial de santé mentale (DOMAIN.md §1 [K]).',
    },
    clsmConsulted: {
      type: 'Boolean',
      filterable: true,
      column: 'avis_clsm',
      description:
        'L’avis des conseils locaux de santé mentale du territoire a été recueilli avant l’arrêté (CSP article L.3221-2 [K]).',
    },
    clsmCallForProjects: {
      type: 'Boolean',
      filterable: true,
      column: 'appels_a_projets_clsm',
      description: 'Des actions de CLSM sont financées par les appels à projets du PTSM (S1 partie 4 ; S2).',
    },
    axes: {
      type: 'Strings',
      description: 'Axes de la feuille de route, dans les mots du projet arrêté (document du projet [K]).',
    },
  },
};
