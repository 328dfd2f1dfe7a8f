import type { Feed, PastChange } from '../store/change-log.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { changeType } from './change-type.ts';
import { connectionType, pageArguments } from './connection.ts';
import { type BatchLoad, loaderFor } from './context.ts';
import { pageOfArray, readPage } from './page.ts';

/** The changes of each record, oldest first. */
export const historyLoader =
  <Item>(feed: Feed<Item>): BatchLoad<string, PastChange[]> =>
  async (ids) => {
    const entries = await feed.history(ids);
    return ids.map((id) => entries.get(id) ?? []);
  };

export interface HistoryOptions<Item> {
  feed: Feed<Item>;
  load: BatchLoad<string, PastChange[]>;
}

/** `history` of a record. */
export const historyField = <Node extends { id: string }, Item>(
  builder: SubgraphBuilder,
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Node>,
  { feed, load }: HistoryOptions<Item>,
) =>
  t.field({
    type: connectionType(builder, 'Change', changeType(builder, feed)),
    args: pageArguments(t.arg),
    description: 'Les changements de la fiche, du plus ancien au plus récent.',
    resolve: async ({ id }, args, context) =>
      pageOfArray(await loaderFor(context, load).load(id), readPage(args, 1), ({ version }) =>
        String(version),
      ),
  });
