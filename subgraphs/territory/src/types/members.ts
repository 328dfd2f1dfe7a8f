import { type CogLevel, connectionType, pageArguments, pageOfArray, readPage } from '@maillage/kit';
import type { TerritoryGraph } from './graph.ts';

/** `members`: the communes of a larger territory, in the order of codes. */
export function addMembersField({ builder, cog, types }: TerritoryGraph, level: CogLevel): void {
  builder.objectField(types[level], 'members', (t) =>
    t.field({
      type: connectionType(builder, 'Commune', types.COMMUNE),
      description: 'Ses communes, dans l’ordre des codes.',
      args: pageArguments(t.arg),
      resolve: (ref, args) => pageOfArray(cog.members(ref), readPage(args, 1), (member) => member.code),
    }),
  );
}
