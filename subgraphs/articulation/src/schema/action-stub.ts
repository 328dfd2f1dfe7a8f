import { enumOf, nodeInterface, sharedType, THEMES, type Theme } from '@maillage/kit';
import { type ArticulationGraph, known } from './graph.ts';

/** `Action`, as far as this subgraph knows it. */
export const actionStub = ({ builder, model }: ArticulationGraph) =>
  sharedType(builder, 'Action', () => {
    const action = builder.objectRef<{ id: string }>('Action').implement({
      description:
        'Ce que font un ou plusieurs dispositifs ; portée par deux ou plus, c’est une action commune.',
      interfaces: [nodeInterface(builder)],
      fields: (t) => ({
        id: t.exposeID('id', { description: 'Identifiant opaque, stable.' }),
        title: t.string({
          shareable: true,
          description: 'Titre.',
          resolve: ({ id }) => known(model.action(id), id).title,
        }),
        theme: t.field({
          type: enumOf(builder, THEMES),
          shareable: true,
          description: 'Thème.',
          resolve: ({ id }) => known(model.action(id), id).theme as Theme,
        }),
      }),
    });
    builder.asEntity(action, {
      key: builder.selection<{ id: string }>('id'),
      resolveReference: ({ id }) => ({ id }),
    });
    return action;
  });
