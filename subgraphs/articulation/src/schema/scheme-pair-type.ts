import { connectionType, enumOf, schemeInterface, sharedType } from '@maillage/kit';
import type { SchemePair } from '../read-model/matrix/scheme-pair.ts';
import type { ArticulationGraph } from './graph.ts';
import { OVERLAP_METHODS } from './scheme/overlap-type.ts';

/** `SchemePair`: two schemes whose territories overlap. */
const schemePairType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'SchemePair', () => {
    const { builder, kinds } = graph;
    return builder.objectRef<SchemePair>('SchemePair').implement({
      description: 'Deux dispositifs dont les territoires se recouvrent.',
      fields: (t) => ({
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          description: 'Le premier, par type, puis par nom.',
          resolve: ({ schemeId, kind }) => ({ id: schemeId, kind }),
        }),
        other: t.field({
          type: schemeInterface(builder, kinds),
          description: 'Le second.',
          resolve: ({ otherId, otherKind }) => ({ id: otherId, kind: otherKind }),
        }),
        method: t.field({
          type: enumOf(builder, OVERLAP_METHODS),
          description: 'Comment le recouvrement est établi.',
          resolve: ({ method }) => method,
        }),
      }),
    });
  });

export const schemePairConnection = (graph: ArticulationGraph) =>
  connectionType(graph.builder, 'SchemePair', schemePairType(graph));

/** Key of a pair among others, for its cursor. */
export const schemePairKey = ({ schemeId, otherId }: SchemePair): string => `${schemeId} ${otherId}`;
