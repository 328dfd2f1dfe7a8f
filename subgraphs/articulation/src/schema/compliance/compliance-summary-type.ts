import {
  codesOf,
  connectionType,
  enumOf,
  pageArguments,
  pageOfArray,
  readPage,
  schemeInterface,
} from '@maillage/kit';
import type { RuleSetSummary, RuleSummary } from '../../compliance/compliance-summary.ts';
import { RULE_OUTCOMES, type RuleOutcome } from '../../compliance/outcome.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';
import { type PlaceAndDay, placeAndDayFields } from '../place-and-day-fields.ts';
import { ruleSetType } from './rule-set-type.ts';
import { ruleType } from './rule-type.ts';

export interface ComplianceSummary extends PlaceAndDay {
  ruleSets: readonly RuleSetSummary[];
}

interface OutcomeCount {
  outcome: RuleOutcome;
  schemeIds: readonly string[];
}

/** `ComplianceSummary`: outcomes counted over the schemes of a territory, rule by rule. */
export function complianceSummaryType(graph: ArticulationGraph) {
  const { builder } = graph;
  const ofRuleSet = ruleSetSummaryType(graph);
  return builder.objectRef<ComplianceSummary>('ComplianceSummary').implement({
    description: 'Les CLSM actifs d’un territoire au regard des règles, un jour donné.',
    fields: (t) => ({
      ...placeAndDayFields(graph, t),
      ruleSets: t.field({
        type: [ofRuleSet],
        description: 'Jeu par jeu : chaque dispositif est compté dans un seul.',
        resolve: ({ ruleSets }) => [...ruleSets],
      }),
    }),
  });
}

function ruleSetSummaryType(graph: ArticulationGraph) {
  const { builder } = graph;
  const ofRule = ruleSummaryType(graph);
  return builder.objectRef<RuleSetSummary>('RuleSetSummary').implement({
    description: 'Les résultats d’un jeu de règles sur les dispositifs d’un territoire.',
    fields: (t) => ({
      ruleSet: t.expose('ruleSet', { type: ruleSetType(graph), description: 'Le jeu de règles.' }),
      schemeCount: t.int({
        description: 'Nombre de dispositifs auxquels il a été appliqué.',
        resolve: ({ schemes }) => schemes,
      }),
      rules: t.field({
        type: [ofRule],
        description: 'Règle par règle, dans l’ordre du jeu.',
        resolve: ({ rules }) => [...rules],
      }),
    }),
  });
}

function ruleSummaryType(graph: ArticulationGraph) {
  const { builder } = graph;
  const counts = outcomeCountType(graph);
  return builder.objectRef<RuleSummary>('RuleSummary').implement({
    description: 'Les résultats d’une règle sur les dispositifs d’un territoire.',
    fields: (t) => ({
      rule: t.expose('rule', { type: ruleType(graph), description: 'La règle.' }),
      outcomes: t.field({
        type: [counts],
        description: 'Un nombre par résultat possible, ceux de zéro compris.',
        resolve: ({ schemeIds }) =>
          codesOf(RULE_OUTCOMES).map((outcome) => ({ outcome, schemeIds: schemeIds[outcome] })),
      }),
    }),
  });
}

function outcomeCountType(graph: ArticulationGraph) {
  const { builder, kinds } = graph;
  return builder.objectRef<OutcomeCount>('RuleOutcomeCount').implement({
    description: 'Combien de dispositifs ont ce résultat, et lesquels.',
    fields: (t) => ({
      outcome: t.expose('outcome', { type: enumOf(builder, RULE_OUTCOMES), description: 'Le résultat.' }),
      count: t.int({ description: 'Nombre de dispositifs.', resolve: ({ schemeIds }) => schemeIds.length }),
      schemes: t.field({
        type: connectionType(builder, 'Scheme', schemeInterface(builder, kinds)),
        args: pageArguments(t.arg),
        description: 'Ces dispositifs, par nom.',
        resolve: ({ schemeIds }, page) =>
          pageOfArray(schemeReferences(graph, schemeIds), readPage(page, 1), (scheme) => scheme.id),
      }),
    }),
  });
}
