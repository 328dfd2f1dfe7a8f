import { enumOf, sharedType } from '@maillage/kit';
import { RULE_OUTCOMES } from '../../compliance/outcome.ts';
import type { Compliance } from '../../compliance/rule.ts';
import type { ArticulationGraph } from '../graph.ts';
import { ruleResultType } from './rule-result-type.ts';
import { ruleSetType } from './rule-set-type.ts';

/** `Compliance`: the rules of one set on a scheme. */
export const complianceType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'Compliance', () => {
    const { builder } = graph;
    return builder.objectRef<Compliance>('Compliance').implement({
      description:
        'Un dispositif au regard d’un jeu de règles, un jour donné. Une donnée manquante n’y est jamais une non-conformité.',
      fields: (t) => ({
        asOf: t.expose('asOf', { type: 'Date', description: 'Le jour.' }),
        ruleSet: t.expose('ruleSet', { type: ruleSetType(graph), description: 'Le jeu de règles.' }),
        results: t.field({
          type: [ruleResultType(graph)],
          args: {
            outcomes: t.arg({
              type: [enumOf(builder, RULE_OUTCOMES)],
              description: 'Seulement ces résultats ; tous par défaut.',
            }),
            rules: t.arg.idList({
              description: 'Seulement les règles de ces noms, « R06 » par exemple ; toutes par défaut.',
            }),
          },
          description: 'Un résultat par règle, dans l’ordre du jeu.',
          resolve: ({ results, schemeId, asOf }, { outcomes, rules }) =>
            results
              .filter(({ outcome }) => outcomes == null || outcomes.includes(outcome))
              .filter(({ rule }) => rules == null || rules.includes(rule.id))
              .map((result) => ({ ...result, schemeId, asOf })),
        }),
      }),
    });
  });
