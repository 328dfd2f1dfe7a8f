import {
  checkTerritoryRef,
  connectionType,
  type IsoDate,
  kindSlug,
  pageArguments,
  readPage,
  schemeKindEnum,
  type TerritoryRef,
  territoryKey,
  territoryRefInput,
} from '@maillage/kit';
import type { LoggedChange } from '../../feed/change-log.ts';
import type { ArticulationGraph } from '../graph.ts';
import { changeEntryType } from './change-entry-type.ts';
import { positionCursor, readPosition } from './position-cursor.ts';

/** `changes`: what has happened to the records of the whole graph since a cursor. */
export function addChangesQuery(graph: ArticulationGraph): void {
  const { builder, kinds, log } = graph;
  builder.queryField('changes', (t) =>
    t.field({
      type: connectionType(builder, 'ChangeEntry', changeEntryType(graph)),
      args: {
        kinds: t.arg({
          type: [schemeKindEnum(builder, kinds)],
          description: 'Seulement les fiches de dispositifs de ces types.',
        }),
        territory: t.arg({
          type: territoryRefInput(builder),
          description:
            'Seulement les fiches de dispositifs dont un périmètre, passé, présent ou à venir, touche de façon certaine ce territoire.',
        }),
        ...pageArguments(t.arg),
      },
      description:
        'Les changements de fiches, du plus ancien au plus récent. Qui reprend derrière son dernier curseur n’en manque aucun.',
      resolve: (_, { kinds: asked, territory, ...args }, { today }) => {
        const page = readPage(args, 1);
        const keep = isWanted(graph, { kinds: asked, territory, today });
        const read = log.read({ after: readPosition(page.after?.[0]), first: page.first, keep });
        return {
          edges: read.changes.map(({ change, behind }) => ({ node: change, cursor: positionCursor(behind) })),
          hasNextPage: read.hasMore,
          hasPreviousPage: page.after !== null,
          totalCount: async () => log.count(keep),
        };
      },
    }),
  );
}

interface Wanted {
  kinds?: readonly string[] | null;
  territory?: TerritoryRef | null;
  today: IsoDate;
}

/** @throws BAD_USER_INPUT on a malformed territory code */
function isWanted(
  { kinds, model }: ArticulationGraph,
  { kinds: asked, territory, today }: Wanted,
): (change: LoggedChange) => boolean {
  if (territory) checkTerritoryRef(territory);
  const isThere = territory ? model.everAt(territoryKey(territory), today) : null;
  const feeds = asked && new Set(kinds.filter(({ code }) => asked.includes(code)).map(kindSlug));
  return ({ entity, feed, id }) => {
    if (!feeds && !isThere) return true;
    return entity === 'SCHEME' && (feeds?.has(feed) ?? true) && (isThere?.(id) ?? true);
  };
}
