import { schemeKindEnum, sharedType, sourceType, type TerritoryRef, territoryInterface } from '@maillage/kit';
import type { RuleSet } from '../../compliance/rule.ts';
import type { ArticulationGraph } from '../graph.ts';
import { ruleType } from './rule-type.ts';

/** `RuleSet`: rules that belong together. */
export const ruleSetType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'RuleSet', () => {
    const { builder, cog, kinds } = graph;
    return builder.objectRef<RuleSet>('RuleSet').implement({
      description: 'Un jeu de règles : qui le pose, où et quand il vaut.',
      fields: (t) => ({
        id: t.exposeID('id', { description: 'Nom stable, celui que l’argument « ruleSet » attend.' }),
        label: t.exposeString('label', { description: 'Nom.' }),
        description: t.exposeString('description', { description: 'Ce que vaut ce jeu.' }),
        kind: t.expose('kind', {
          type: schemeKindEnum(builder, kinds),
          description: 'Type de dispositif sur lequel portent ses règles.',
        }),
        region: t.field({
          type: territoryInterface(builder, kinds),
          nullable: true,
          description: 'Région où il vaut ; vide pour tout le pays.',
          resolve: ({ region }): TerritoryRef | null => {
            const ref = region === null ? null : ({ level: 'REGION', code: region } as const);
            return ref && cog.find(ref) ? ref : null;
          },
        }),
        since: t.expose('since', {
          type: 'Date',
          nullable: true,
          description: 'Premier jour où il vaut ; vide s’il n’est pas connu.',
        }),
        until: t.expose('until', {
          type: 'Date',
          nullable: true,
          description: 'Dernier jour ; vide s’il vaut encore.',
        }),
        source: t.expose('source', { type: sourceType(builder), description: 'Le texte qui le pose.' }),
        rules: t.field({
          type: [ruleType(graph)],
          description: 'Ses règles, dans leur ordre.',
          resolve: ({ rules }) => [...rules],
        }),
      }),
    });
  });
