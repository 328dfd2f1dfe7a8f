import type { SchemeKindDefinition } from '@maillage/kit';
import { ASV_HOLDERS, ASV_MISSIONS } from './vocabulary/index.ts';

/**
 * Life cycle: DOMAIN.md §1 [K]. An ASV taken into a CLS has ended as a scheme of its own; the CLS goes on. It has no term of its own: the
 * contrat de ville has one.
 */
export const asv: SchemeKindDefinition = {
  code: 'ASV',
  typeName: 'Asv',
  listField: 'asvSchemes',
  label: 'Atelier santé ville',
  description:
    'Démarche de la politique de la ville, portée par une commune ou une intercommunalité avec l’État, qui coordonne les acteurs pour réduire les inégalités de santé dans les quartiers prioritaires qu’elle dessert. Base : circulaire du 13 juin 2000 [K]. Son coordonnateur siège au comité de pilotage du CLSM (S4 §7).',
  statuses: {
    PROJET: { label: 'En projet', state: 'PROJECT', next: ['ACTIF', 'INTEGRE_CLS', 'CLOS'] },
    ACTIF: { label: 'Actif', state: 'ACTIVE', next: ['INTEGRE_CLS', 'CLOS'] },
    INTEGRE_CLS: { label: 'Intégré à un contrat local de santé', state: 'ENDED', next: [] },
    CLOS: { label: 'Clos', state: 'ENDED', next: [] },
  },
  statusAfterTerm: null,
  details: {
    cityContract: {
      type: 'String',
      filterable: true,
      column: 'contrat_de_ville',
      description: 'Nom du contrat de ville dont l’atelier relève (S4 §7 ; DOMAIN.md §1 [K]).',
    },
    cityContractEndsOn: {
      type: 'Date',
      column: 'contrat_de_ville_terme',
      description: 'Dernier jour du contrat de ville dont l’atelier relève [K].',
    },
    holder: {
      type: 'Code',
      of: ASV_HOLDERS,
      filterable: true,
      column: 'nature_porteur',
      description: 'Nature de la collectivité porteuse : commune ou EPCI (DOMAIN.md §1 [K]).',
    },
    missions: {
      type: 'Codes',
      of: ASV_MISSIONS,
      filterable: true,
      description: 'Missions que l’atelier assure (circulaire du 13 juin 2000 [K]).',
    },
    mentalHealthAction: {
      type: 'Boolean',
      filterable: true,
      column: 'actions_sante_mentale',
      description: 'L’atelier mène des actions de santé mentale dans ses quartiers (S1 partie 6).',
    },
    diagnosisOn: {
      type: 'Date',
      column: 'diagnostic_date',
      description:
        'Date du dernier diagnostic local de santé, que d’autres dispositifs peuvent reprendre (S4 §9.1).',
    },
  },
};
