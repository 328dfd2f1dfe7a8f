import { RULE_SETS } from '../../compliance/rule-sets/index.ts';
import type { ArticulationGraph } from '../graph.ts';
import { ruleSetType } from './rule-set-type.ts';

/** `ruleSets`: every set that compliance can be asked by. */
export function addRuleSetsQuery(graph: ArticulationGraph): void {
  graph.builder.queryField('ruleSets', (t) =>
    t.field({
      type: [ruleSetType(graph)],
      description: 'Les jeux de règles, ceux d’une région avant ceux du pays.',
      resolve: () => [...RULE_SETS],
    }),
  );
}
