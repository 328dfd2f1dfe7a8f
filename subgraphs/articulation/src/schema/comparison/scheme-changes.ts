import {
  connectionType,
  enumOf,
  pageArguments,
  pageOfArray,
  readPage,
  schemeInterface,
  schemeStateEnum,
  sharedType,
  vocabulary,
} from '@maillage/kit';
import type { SchemeChange } from '../../comparison/articulation-changes.ts';
import type { ArticulationGraph } from '../graph.ts';
import type { ChangesRef } from './changes-ref.ts';

const SCHEME_CHANGES = vocabulary({
  name: 'SchemeChangeType',
  description: 'Ce qui est arrivé à un dispositif entre deux jours, vu d’un territoire.',
  labels: {
    BEGAN:
      'Il y est le second jour et n’y était pas le premier : il a commencé, ou son périmètre l’a atteint',
    ENDED:
      'Il y était le premier jour et n’y est plus le second : il est terminé, ou son périmètre l’a quitté',
    STATE: 'Il y est les deux jours, dans un autre état',
  },
});

/** `schemes` of `ArticulationChanges`. */
export function addSchemeChanges(graph: ArticulationGraph, changes: ChangesRef): void {
  graph.builder.objectField(changes, 'schemes', (t) =>
    t.field({
      type: connectionType(graph.builder, 'SchemeChange', schemeChangeType(graph)),
      args: pageArguments(t.arg),
      description: 'Les dispositifs qui y ont commencé, s’y sont terminés ou y ont changé d’état.',
      resolve: (all, args) => pageOfArray(all.schemes(), readPage(args, 1), ({ schemeId }) => schemeId),
    }),
  );
}

const schemeChangeType = ({ builder, kinds }: ArticulationGraph) =>
  sharedType(builder, 'SchemeChange', () =>
    builder.objectRef<SchemeChange>('SchemeChange').implement({
      description: 'Ce qui est arrivé à un dispositif entre deux jours.',
      fields: (t) => ({
        scheme: t.field({
          type: schemeInterface(builder, kinds),
          description: 'Le dispositif.',
          resolve: ({ schemeId, kind }) => ({ id: schemeId, kind }),
        }),
        change: t.field({
          type: enumOf(builder, SCHEME_CHANGES),
          description: 'Ce qui lui est arrivé.',
          resolve: ({ change }) => change,
        }),
        stateFrom: t.expose('stateFrom', {
          type: schemeStateEnum(builder),
          nullable: true,
          description: 'Son état le premier jour ; vide quand rien n’en est connu.',
        }),
        stateTo: t.expose('stateTo', {
          type: schemeStateEnum(builder),
          nullable: true,
          description: 'Son état le second jour, de même.',
        }),
      }),
    }),
  );
