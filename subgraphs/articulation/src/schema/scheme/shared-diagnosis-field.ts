import { connectionType, pageOfArray, readPage, schemeInterface } from '@maillage/kit';
import { askedTerritory, pagedFactArguments, withArgument } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { sharedDiagnosisType } from './shared-diagnosis-type.ts';

/** `sharedDiagnoses`. */
export function addSharedDiagnoses(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceField(schemeInterface(builder, kinds), 'sharedDiagnoses', (t) =>
    t.field({
      type: connectionType(builder, 'SharedDiagnosis', sharedDiagnosisType(graph)),
      args: { ...withArgument(t.arg), ...pagedFactArguments(graph, t.arg) },
      description:
        'Les diagnostics qu’il partage avec d’autres dispositifs en cours : d’abord les documents qui figurent dans les deux fiches, datés au plus tard de ce jour, puis ce qui est seulement déclaré.',
      resolve: ({ id }, { with: withScheme, asOf, territory, first, after, kinds: asked }, { today }) => {
        const found = model.sharedDiagnoses(id, {
          kinds: asked,
          withScheme,
          territory: askedTerritory(territory),
          asOf: asOf ?? today,
        });
        return pageOfArray(found, readPage({ first, after }, 1), ({ schemeId, document, link }) =>
          [schemeId, document?.position ?? `${link?.declaredBy} ${link?.position}`].join(' '),
        );
      },
    }),
  );
}
