import {
  type ActionRecord,
  type Connection,
  createFeed,
  createRecordWriter,
  type Database,
  type Feed,
  type Page,
  pageOfRows,
  type RecordWriter,
} from '@maillage/kit';
import { type ActionFilter, actionWhere } from './action-filter.ts';
import { actionRows, fromRow } from './action-rows.ts';
import { PrismaClient } from './generated/client.ts';

/** The Postgres schema of the actions, and the name of their subgraph. */
export const ACTION_SCHEMA = 'action';

export type Action = ActionRecord & { version: number };

/** The store of the actions: everything that touches their tables. */
export interface ActionStore {
  page(filter: ActionFilter, page: Page): Promise<Connection<Action>>;
  /** In the order of `ids`; null where there is no such action. */
  byIds(ids: readonly string[]): Promise<(Action | null)[]>;
  /** The actions that each scheme carries, by title; in the order of `schemeIds`. */
  byCarriers(schemeIds: readonly string[]): Promise<Action[][]>;
  feed: Feed<ActionRecord>;
  writer: RecordWriter<ActionRecord>;
  close(): Promise<void>;
}

const WITH_CARRIERS = { carriers: { orderBy: { position: 'asc' } } } as const;
const BY_TITLE = [{ titleKey: 'asc' }, { id: 'asc' }] as const;

export function createActionStore(database: Database): ActionStore {
  const prisma = new PrismaClient({ adapter: database.adapter(ACTION_SCHEMA) });
  return {
    async page(filter, page) {
      const where = actionWhere(filter);
      const [titleKey = '', id = ''] = page.after ?? [];
      const behind = { OR: [{ titleKey: { gt: titleKey } }, { titleKey, id: { gt: id } }] };
      const rows = await prisma.action.findMany({
        where: page.after ? { AND: [where, behind] } : where,
        orderBy: [...BY_TITLE],
        take: page.first + 1,
        include: WITH_CARRIERS,
      });
      return pageOfRows(rows, page, {
        toNode: fromRow,
        cursorOf: (row) => [row.titleKey, row.id],
        count: () => prisma.action.count({ where }),
      });
    },
    async byIds(ids) {
      const rows = await prisma.action.findMany({ where: { id: { in: [...ids] } }, include: WITH_CARRIERS });
      const found = new Map(rows.map((row) => [row.id, fromRow(row)]));
      return ids.map((id) => found.get(id) ?? null);
    },
    async byCarriers(schemeIds) {
      const rows = await prisma.action.findMany({
        where: { carriers: { some: { schemeId: { in: [...schemeIds] } } } },
        orderBy: [...BY_TITLE],
        include: WITH_CARRIERS,
      });
      const carried = rows
        .map(fromRow)
        .flatMap((action) => action.carriers.map(({ schemeId }) => ({ schemeId, action })));
      const byScheme = Map.groupBy(carried, ({ schemeId }) => schemeId);
      return schemeIds.map((id) => [...new Set((byScheme.get(id) ?? []).map(({ action }) => action))]);
    },
    feed: createFeed(database, ACTION_SCHEMA),
    writer: createRecordWriter<ActionRecord>(database, {
      schema: ACTION_SCHEMA,
      entity: 'ACTION',
      table: 'action',
      rows: actionRows,
    }),
    close: () => prisma.$disconnect(),
  };
}
