import { type CodeOf, vocabulary } from '@maillage/kit';

export const RULE_OUTCOMES = vocabulary({
  name: 'RuleOutcome',
  description:
    'Ce qu’une règle donne pour un dispositif, un jour donné. Une donnée manquante n’est jamais une non-conformité (DOMAIN.md §4).',
  labels: {
    CONFORME: 'Conforme : les faits connus remplissent la règle',
    NON_CONFORME: 'Non conforme : il est établi que la règle n’est pas remplie',
    NON_APPLICABLE: 'Non applicable : la règle ne concerne pas ce dispositif, ou pas encore',
    DEROGATION: 'Dérogation : la règle n’est pas remplie, et celui qui la pose l’admet',
    DONNEES_INSUFFISANTES: 'Données insuffisantes : rien ne permet de conclure',
  },
});

export type RuleOutcome = CodeOf<typeof RULE_OUTCOMES>;
