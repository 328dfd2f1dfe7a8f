import { type CodeOf, vocabulary } from '@maillage/kit';

/**
 * Objectives of the Île-de-France specification of 2012. S4 §3 announces four strategic and three operational ones and lists
 * five and six: all that it lists are here, in its words.
 */
export const SPECIFICATION_OBJECTIVES = vocabulary({
  name: 'ClsmSpecificationObjective',
  description: 'Objectif du cahier des charges de l’ARS Île-de-France, dans les mots de S4 §3.1 et §3.2.',
  labels: {
    DIAGNOSTIC_LOCAL: 'Organiser un diagnostic local de la situation en santé mentale (§3.1)',
    EGAL_ACCES:
      'Permettre l’égal accès à la prévention et aux soins ainsi que la continuité de ceux-ci (§3.1)',
    EDUCATION_PROMOTION: 'Développer l’éducation et la promotion en santé mentale (§3.1)',
    INCLUSION_CITOYENNETE:
      'Favoriser l’inclusion sociale, l’accès à la citoyenneté et l’autonomie des usagers (§3.1)',
    DESTIGMATISATION:
      'Contribuer à la déstigmatisation des personnes concernées par les troubles psychiques (§3.1)',
    AXES_DE_TRAVAIL: 'Prioriser des axes de travail à partir du diagnostic réalisé (§3.2)',
    PARTENARIATS: 'Développer et conforter les partenariats nécessaires entre les acteurs concernés (§3.2)',
    PLAN_ACTION:
      'Mettre en œuvre un plan d’action afin de mieux répondre aux besoins de la population du territoire concerné (§3.2)',
    LISIBILITE_RESSOURCES:
      'Améliorer la lisibilité des ressources locales et leur accessibilité par les acteurs du territoire et ses habitants (§3.2)',
    PRATIQUES_PROFESSIONNELLES: 'Améliorer les pratiques professionnelles (§3.2)',
    PARTICIPATION_USAGERS: 'Faciliter la participation des usagers et de leurs aidants (§3.2)',
  },
});

export type SpecificationObjective = CodeOf<typeof SPECIFICATION_OBJECTIVES>;
