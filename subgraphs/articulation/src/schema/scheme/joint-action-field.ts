import { connectionType, enumOf, FUNDING_SOURCES, schemeInterface, THEMES } from '@maillage/kit';
import { actionStub } from '../action-stub.ts';
import { askedTerritory, checkLeast, pagedFactArguments, withArgument } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { pageOfReferences } from '../page-of-references.ts';

/** `jointActions`. */
export function addJointActions(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceField(schemeInterface(builder, kinds), 'jointActions', (t) =>
    t.field({
      type: connectionType(builder, 'Action', actionStub(graph)),
      args: {
        ...withArgument(t.arg),
        themes: t.arg({
          type: [enumOf(builder, THEMES)],
          description: 'Seulement sur ces thèmes ; tous par défaut.',
        }),
        funders: t.arg({
          type: [enumOf(builder, FUNDING_SOURCES)],
          description: 'Seulement financées par l’une de ces sources.',
        }),
        minFunders: t.arg.int({ description: 'Sources de financement différentes, au moins.' }),
        ...pagedFactArguments(graph, t.arg),
        asOf: t.arg({
          type: 'Date',
          description: 'En cours ce jour-là, ou sans dates ; les actions de tout temps par défaut.',
        }),
      },
      description:
        'Les actions qu’il porte avec d’autres dispositifs : d’abord celles que portent le plus d’autres. Porteurs, financements et quartiers visés se lisent sur chacune.',
      resolve: ({ id }, { with: withScheme, territory, first, after, ...asked }, { today }) => {
        checkLeast('minFunders', asked.minFunders, 0);
        const key = askedTerritory(territory);
        const there = key === null ? null : { territory: key, on: asked.asOf ?? today };
        const found = model.jointActions(id, { ...asked, withScheme, there });
        return pageOfReferences(found, { first, after });
      },
    }),
  );
}
