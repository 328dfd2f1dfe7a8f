import {
  type Cog,
  type Connection,
  createFeed,
  createRecordWriter,
  type Database,
  type Feed,
  type Page,
  type PartnerRecord,
  pageOfRows,
  type RecordWriter,
} from '@maillage/kit';
import { PrismaClient } from './generated/client.ts';
import { partnerClashes } from './partner-clashes.ts';
import { type DuplicatePair, type DuplicateQuestion, duplicatePairs } from './partner-duplicates.ts';
import { type PartnerFilter, partnerWhere } from './partner-filter.ts';
import { fromRow, partnerRows } from './partner-rows.ts';

/** The Postgres schema of the partners, and the name of their subgraph. */
export const PARTNER_SCHEMA = 'partner';

export type Partner = PartnerRecord & { version: number };

/** The store of the partners: everything that touches their table. */
export interface PartnerStore {
  page(filter: PartnerFilter, page: Page): Promise<Connection<Partner>>;
  /** In the order of `ids`; one that was merged into another is that other; null where there is no such partner. */
  byIds(ids: readonly string[]): Promise<(Partner | null)[]>;
  /** The partner with this official number. */
  byNumber(number: { siret: string } | { finess: string }): Promise<Partner | null>;
  duplicates(question: DuplicateQuestion): Promise<Connection<DuplicatePair>>;
  feed: Feed<PartnerRecord>;
  writer: RecordWriter<PartnerRecord>;
  close(): Promise<void>;
}

export function createPartnerStore(database: Database, cog: Cog): PartnerStore {
  const { partner, $disconnect } = open(database);
  const feed = createFeed<PartnerRecord>(database, PARTNER_SCHEMA);
  const load = async (ids: readonly string[]) => {
    const rows = await partner.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, fromRow(row)]));
  };
  return {
    async page(filter, page) {
      const where = partnerWhere(filter);
      const [nameKey = '', id = ''] = page.after ?? [];
      const behind = { OR: [{ nameKey: { gt: nameKey } }, { nameKey, id: { gt: id } }] };
      const rows = await partner.findMany({
        where: page.after ? { AND: [where, behind] } : where,
        orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
        take: page.first + 1,
      });
      return pageOfRows(rows, page, {
        toNode: fromRow,
        cursorOf: (row) => [row.nameKey, row.id],
        count: () => partner.count({ where }),
      });
    },
    async byIds(ids) {
      const found = await load(ids);
      const missing = ids.filter((id) => !found.has(id));
      const successors = missing.length > 0 ? await feed.successors(missing) : new Map<string, string>();
      const kept = successors.size > 0 ? await load([...successors.values()]) : found;
      return ids.map((id) => found.get(id) ?? kept.get(successors.get(id) ?? '') ?? null);
    },
    duplicates: (question) => duplicatePairs(database, PARTNER_SCHEMA, question),
    async byNumber(number) {
      const row = await partner.findFirst({ where: number });
      return row && fromRow(row);
    },
    feed,
    writer: createRecordWriter<PartnerRecord>(database, {
      schema: PARTNER_SCHEMA,
      entity: 'PARTNER',
      table: 'partner',
      rows: (record, version) => partnerRows(record, version, cog),
      clashes: partnerClashes,
    }),
    close: $disconnect,
  };
}

function open(database: Database) {
  const prisma = new PrismaClient({ adapter: database.adapter(PARTNER_SCHEMA) });
  return { partner: prisma.partner, $disconnect: () => prisma.$disconnect() };
}
