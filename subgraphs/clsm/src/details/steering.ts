import type { DetailFields } from '@maillage/kit';
import {
  COORDINATOR_TRAININGS,
  ELECTED_DELEGATIONS,
  RECORD_PARTS,
  REPORT_RECIPIENTS,
  TERRITORIAL_NETWORKS,
} from '../vocabulary/index.ts';

/** How it is steered, coordinated and accounted for (S1 parts 2 and 5, S4 §§4, 5, 12; rules R02–R04, R11–R13, R18, R19). */
export const steeringDetails: DetailFields = {
  completeParts: {
    type: 'Codes',
    of: RECORD_PARTS,
    column: 'parties_completes',
    description:
      'Parties de la fiche déclarées complètes : ce qui n’y figure pas n’existe pas. Ailleurs, une absence est une donnée manquante (S1 introduction : non-répondants).',
  },
  copilMeetingsPerYear: {
    type: 'Float',
    min: 0,
    max: 52,
    column: 'copil_reunions_par_an',
    description:
      'Nombre de réunions du comité de pilotage par an, tel que déclaré ; 0,5 pour une tous les deux ans (S0 ; S1 partie 2).',
  },
  plenaryMeetingsPerYear: {
    type: 'Float',
    min: 0,
    max: 52,
    column: 'pleniere_reunions_par_an',
    description: 'Nombre d’assemblées plénières par an, tel que déclaré (S1 partie 2 ; S4 §4.2).',
  },
  electedDelegations: {
    type: 'Codes',
    of: ELECTED_DELEGATIONS,
    filterable: true,
    column: 'delegations_elus',
    description: 'Délégations des élus qui participent ; renseigné, la liste est complète (S1 partie 2).',
  },
  coordinatorsInCopil: {
    type: 'Codes',
    of: TERRITORIAL_NETWORKS,
    filterable: true,
    column: 'coordonnateurs_au_copil',
    description:
      'Dispositifs dont le coordonnateur siège au comité de pilotage ; renseigné, la liste est complète (S4 §4.1 et §7 ; S1 partie 2).',
  },
  coordinatorInClsSteering: {
    type: 'Boolean',
    filterable: true,
    column: 'coordonnateur_pilotage_cls',
    description:
      'Le coordonnateur du CLSM est intégré à l’équipe de pilotage du contrat local de santé signé sur son territoire (S4 §5).',
  },
  coordinatorTraining: {
    type: 'Code',
    of: COORDINATOR_TRAININGS,
    filterable: true,
    column: 'formation_coordonnateur',
    description: 'Formation qualifiante du coordonnateur, à engager sous deux ans si besoin (S4 §5).',
  },
  mayorInRecruitment: {
    type: 'Boolean',
    column: 'maire_au_recrutement',
    description:
      'Le maire, ou l’élu du regroupement de communes, a été associé au recrutement du coordonnateur par l’hôpital (S4 §5).',
  },
  reportRecipients: {
    type: 'Codes',
    of: REPORT_RECIPIENTS,
    column: 'destinataires_bilan',
    description: 'Destinataires du dernier bilan annuel ; renseigné, la liste est complète (S4 §12).',
  },
};
