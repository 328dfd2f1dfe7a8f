import { type CodeOf, vocabulary } from '@maillage/kit';

/** The labels are the words of the source. */
export const OPERATIONAL_OBJECTIVES = vocabulary({
  name: 'ClsmOperationalObjective',
  description:
    'Objectif opérationnel, socle commun des CLSM, dans les mots de S3 (« 4 objectifs opérationnels »).',
  labels: {
    BESOINS_PRIORITES: 'Identifier les besoins et définir les priorités d’action',
    PROGRAMME_ACTIONS: 'Définir et mettre en œuvre un programme d’actions',
    TRAVAIL_EN_RESEAU: 'Favoriser le travail en réseau et le décloisonnement des acteurs du territoire',
    RESSOURCES_LOCALES: 'Valoriser et rendre visibles les ressources locales',
  },
});

export type OperationalObjective = CodeOf<typeof OPERATIONAL_OBJECTIVES>;
