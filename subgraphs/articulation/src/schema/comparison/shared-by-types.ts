import { partnerStub, schemeInterface, sharedType, type Types } from '@maillage/kit';
import type { SharedBy } from '../../comparison/articulation-changes.ts';
import { actionStub } from '../action-stub.ts';
import { beginning, boundArgument } from '../arguments.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';

/** `SharedPartnerChange`: an organisation that has come to be shared, or no longer is. */
export const partnerChangeType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SharedPartnerChange', () =>
    graph.builder.objectRef<SharedBy>('SharedPartnerChange').implement({
      description: 'Une organisation que des dispositifs partagent l’un des deux jours seulement.',
      fields: (t) => ({
        partner: t.field({
          type: partnerStub(graph.builder),
          description: 'L’organisation.',
          resolve: ({ id }) => ({ id }),
        }),
        schemes: schemesField(graph, t),
      }),
    }),
  );

/** `JointActionChange`: an action that has come to be carried together, or no longer is. */
export const actionChangeType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'JointActionChange', () =>
    graph.builder.objectRef<SharedBy>('JointActionChange').implement({
      description: 'Une action que des dispositifs portent ensemble l’un des deux jours seulement.',
      fields: (t) => ({
        action: t.field({
          type: actionStub(graph),
          description: 'L’action.',
          resolve: ({ id }) => ({ id }),
        }),
        schemes: schemesField(graph, t),
      }),
    }),
  );

const schemesField = (graph: ArticulationGraph, t: PothosSchemaTypes.ObjectFieldBuilder<Types, SharedBy>) =>
  t.field({
    type: [schemeInterface(graph.builder, graph.kinds)],
    args: boundArgument(t.arg),
    description: 'Les dispositifs du territoire qui le partagent, le jour où ils le partagent.',
    resolve: ({ schemeIds }, { first }) => schemeReferences(graph, beginning(schemeIds, first)),
  });
