import { sharedType, sourceType } from '@maillage/kit';
import type { Rule } from '../../compliance/rule.ts';
import type { ArticulationGraph } from '../graph.ts';

/** `Rule`: one rule of a set. */
export const ruleType = ({ builder }: ArticulationGraph) =>
  sharedType(builder, 'Rule', () =>
    builder.objectRef<Rule>('Rule').implement({
      description: 'Une règle d’un jeu : ce qu’un texte demande ou conseille à un dispositif.',
      fields: (t) => ({
        id: t.exposeID('id', { description: 'Numéro de la règle : R01, R09a…' }),
        label: t.exposeString('label', { description: 'Ce qu’elle regarde, en quelques mots.' }),
        wording: t.exposeString('wording', { description: 'La règle.' }),
        source: t.expose('source', { type: sourceType(builder), description: 'Le texte qui la pose.' }),
      }),
    }),
  );
