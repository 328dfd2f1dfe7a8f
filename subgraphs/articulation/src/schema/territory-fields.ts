import {
  connectionType,
  pageOfArray,
  readPage,
  type SchemeReference,
  schemeInterface,
  schemeStateEnum,
  type TerritoryKey,
  type TerritoryRef,
  territoryInterface,
  territoryKey,
  territorySchemeCode,
} from '@maillage/kit';
import { pagedQuestionArguments } from './arguments.ts';
import { type ArticulationGraph, schemeReferences } from './graph.ts';

/** `schemes` of every territory, QPV among them. The levels' types have it from the interface. */
export function addTerritoryFields(graph: ArticulationGraph): void {
  const { builder, kinds, model } = graph;
  builder.interfaceField(territoryInterface(builder, kinds), 'schemes', (t) =>
    t.field({
      type: connectionType(builder, 'Scheme', schemeInterface(builder, kinds)),
      args: {
        state: t.arg({
          type: schemeStateEnum(builder),
          description: 'Dans cet état ce jour-là ; tous sauf « terminé » par défaut.',
        }),
        ...pagedQuestionArguments(graph, t.arg),
      },
      description:
        'Les dispositifs dont le périmètre touche de façon certaine ce territoire, ce jour-là : par type, puis par nom.',
      resolve: (ref, { kinds: asked, state, asOf, ...page }, { today }) => {
        const states = state == null ? null : [state];
        const ids = model.schemesAt([keyOf(graph, ref)], { kinds: asked, states, asOf: asOf ?? today });
        return pageOfArray(schemeReferences(graph, ids), readPage(page, 1), (scheme) => scheme.id);
      },
    }),
  );
}

/** A scheme that is itself a territory has a scheme's reference behind it. */
function keyOf({ kinds }: ArticulationGraph, value: TerritoryRef | SchemeReference): TerritoryKey {
  if ('level' in value) return territoryKey(value);
  const kind = kinds.find(({ code }) => code === value.kind);
  if (!kind?.territory) throw new Error(`a scheme of kind ${value.kind} is no territory`);
  return territoryKey({ level: kind.territory.level, code: territorySchemeCode(kind.code, value.id) });
}
