import { badUserInput, type pageArguments } from '@maillage/kit';
import type { RuleSet } from '../../compliance/rule.ts';
import { RULE_SETS } from '../../compliance/rule-sets/index.ts';

/** `ruleSet` and `asOf`. */
export const complianceArguments = (arg: Parameters<typeof pageArguments>[0]) => ({
  ruleSet: arg.string({
    description:
      'Nom du jeu de règles, parmi ceux de « ruleSets » ; par défaut celui de la région du dispositif s’il y en a un ce jour-là, sinon les conseils nationaux.',
  }),
  asOf: arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }),
});

/**
 * Null when none is asked for.
 * @throws BAD_USER_INPUT when there is no set of that name
 */
export function ruleSetOf(id: string | null | undefined): RuleSet | null {
  if (id == null) return null;
  const found = RULE_SETS.find((ruleSet) => ruleSet.id === id);
  if (found) return found;
  const known = RULE_SETS.map((ruleSet) => ruleSet.id).join(', ');
  throw badUserInput(`« ruleSet » attend l’un de : ${known} ; reçu : ${JSON.stringify(id)}.`);
}
