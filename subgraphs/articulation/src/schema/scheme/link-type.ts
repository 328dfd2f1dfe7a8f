import {
  enumOf,
  LINK_NATURES,
  positionField,
  schemeInterface,
  schemeKindEnum,
  sharedType,
} from '@maillage/kit';
import type { DeclaredLink } from '../../read-model/question/links.ts';
import { type ArticulationGraph, known, schemeReference } from '../graph.ts';

/** `ArticulationLink`: an articulation that one of two schemes declares. */
export const linkType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'ArticulationLink', () => {
    const { builder, kinds } = graph;
    return builder.objectRef<DeclaredLink>('ArticulationLink').implement({
      description:
        'Une articulation déclarée entre deux dispositifs ; ce que les faits en montrent se lit à côté.',
      fields: (t) => ({
        declaredBy: t.field({
          type: schemeInterface(builder, kinds),
          description: 'Celui des deux qui la déclare.',
          resolve: ({ declaredBy }) => known(schemeReference(graph, declaredBy), declaredBy),
        }),
        ...positionField(t),
        kind: t.expose('kind', {
          type: schemeKindEnum(builder, kinds),
          description: 'Type du dispositif à l’autre bout.',
        }),
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          nullable: true,
          description: 'Le dispositif à l’autre bout ; vide quand la source ne dit que son type.',
          resolve: ({ schemeId }) => (schemeId === null ? null : schemeReference(graph, schemeId)),
        }),
        nature: t.expose('nature', { type: enumOf(builder, LINK_NATURES), description: 'Nature.' }),
        since: t.expose('since', {
          type: 'Date',
          nullable: true,
          description: 'Premier jour ; vide s’il n’est pas connu.',
        }),
        until: t.expose('until', {
          type: 'Date',
          nullable: true,
          description: 'Dernier jour ; vide si elle dure encore.',
        }),
        source: t.exposeString('source', { nullable: true, description: 'D’où cela se sait.' }),
      }),
    });
  });
