import { type CogLevel, connectionType, pageArguments, pageOfArray, readPage } from '@maillage/kit';
import { onDayOf, type TerritoryGraph, vintageOf } from './graph.ts';

/** `members`: the communes of a larger territory, in the order of codes. */
export function addMembersField(graph: TerritoryGraph, level: CogLevel): void {
  const { builder, types } = graph;
  builder.objectField(types[level], 'members', (t) =>
    t.field({
      type: connectionType(builder, 'Commune', types.COMMUNE),
      description: 'Ses communes, dans l’ordre des codes.',
      args: pageArguments(t.arg),
      resolve: (ref, args) => {
        const members = onDayOf(ref, vintageOf(graph, ref)?.members(ref) ?? []);
        return pageOfArray(members, readPage(args, 1), (member) => member.code);
      },
    }),
  );
}
