import { schemeInterface } from '@maillage/kit';
import { type ArticulationGraph, known } from '../graph.ts';
import { complianceType } from './compliance-type.ts';
import { complianceArguments, ruleSetOf } from './rule-set-argument.ts';

/** `compliance` of every scheme: rules that are about another kind do not apply to it, and say so. */
export function addComplianceField(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceField(schemeInterface(builder, kinds), 'compliance', (t) =>
    t.field({
      type: complianceType(graph),
      args: complianceArguments(t.arg),
      description:
        'Ce qu’un jeu de règles donne pour lui, ce jour-là, avec les faits. Les règles portent sur les CLSM ; pour les autres types, aucune n’est applicable.',
      resolve: ({ id }, { ruleSet, asOf }, { today }) =>
        known(model.compliance(id, { ruleSet: ruleSetOf(ruleSet), asOf: asOf ?? today }), id),
    }),
  );
}
