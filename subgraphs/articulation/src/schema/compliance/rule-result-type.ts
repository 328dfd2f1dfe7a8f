import { derogationType, enumOf, type IsoDate, sharedType } from '@maillage/kit';
import { RULE_OUTCOMES } from '../../compliance/outcome.ts';
import type { RuleResult } from '../../compliance/rule.ts';
import type { ArticulationGraph } from '../graph.ts';
import { evidenceType } from './evidence-type.ts';
import { ruleType } from './rule-type.ts';

/** The result of a rule on a scheme, on a day. */
export interface SeenResult extends RuleResult {
  schemeId: string;
  asOf: IsoDate;
}

/** `RuleResult`: what one rule says of a scheme. */
export const ruleResultType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'RuleResult', () => {
    const { builder } = graph;
    return builder.objectRef<SeenResult>('RuleResult').implement({
      description: 'Ce qu’une règle donne pour un dispositif, avec les faits dont elle s’est servie.',
      fields: (t) => ({
        rule: t.expose('rule', { type: ruleType(graph), description: 'La règle.' }),
        outcome: t.expose('outcome', { type: enumOf(builder, RULE_OUTCOMES), description: 'Le résultat.' }),
        because: t.exposeString('because', { description: 'Pourquoi, en une phrase.' }),
        derogation: t.expose('derogation', {
          type: derogationType(builder),
          nullable: true,
          description: 'L’exception admise ; vide pour tout autre résultat qu’une dérogation.',
        }),
        evidence: t.field({
          type: [evidenceType(graph)],
          description: 'Les faits du graphe qui fondent le résultat.',
          resolve: ({ evidence, schemeId, asOf }) =>
            evidence.map((one) => ({ ...one, seenFrom: schemeId, asOf })),
        }),
      }),
    });
  });
