import { provenanceEnum, territoryKey, territoryRefInput } from '@maillage/kit';
import type { ArticulationGraph } from '../graph.ts';
import { inSlices } from '../in-slices.ts';
import { shownTerritory } from '../territory-argument.ts';
import { complianceSummaryType } from './compliance-summary-type.ts';
import { complianceArguments, ruleSetOf } from './rule-set-argument.ts';

/** `complianceSummary`: the rules rolled up by territory. */
export function addComplianceSummaryQuery(graph: ArticulationGraph): void {
  const { builder, model } = graph;
  builder.queryField('complianceSummary', (t) =>
    t.field({
      type: complianceSummaryType(graph),
      args: {
        territory: t.arg({
          type: territoryRefInput(builder),
          description:
            'Seulement les dispositifs dont le périmètre touche de façon certaine ce territoire ; tous par défaut.',
        }),
        ...complianceArguments(t.arg),
        provenance: t.arg({
          type: [provenanceEnum(builder)],
          description:
            'Seulement les dispositifs dont la fiche vient de là ; tous par défaut. Les faits de leurs voisins comptent toujours.',
        }),
      },
      description:
        'Les résultats des règles sur les CLSM actifs d’un territoire, ce jour-là : règle par règle.',
      resolve: async (_, { territory, ruleSet, asOf, provenance }, { today }) => {
        const shown = shownTerritory(graph, territory);
        const day = asOf ?? today;
        const key = territory && territoryKey(territory);
        const question = { asOf: day, territory: key, ruleSet: ruleSetOf(ruleSet), provenance };
        const ruleSets = await inSlices(model, () => model.complianceSummary(question));
        return { asOf: day, territory: shown, ruleSets };
      },
    }),
  );
}
