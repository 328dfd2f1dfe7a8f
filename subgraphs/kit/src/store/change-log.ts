import { type Database, quoteSchema } from './database.ts';

/** What a feed speaks of. */
export type FeedEntity = 'SCHEME' | 'PARTNER' | 'ACTION';

/** Who changed a record, and why. */
export interface ChangeAuthor {
  actor: string;
  reason: string | null;
}

/** One change of one record. Applying entries twice, late or out of order ends in the same state: the highest version of an id holds. */
export interface FeedEntry<Item> extends ChangeAuthor {
  /** Name of the subgraph. */
  feed: string;
  /** Place in the feed; strictly increasing, with no meaning of its own. */
  seq: number;
  /** RFC 3339. */
  at: string;
  entity: FeedEntity;
  id: string;
  version: number;
  /** The record after the change; null once it is withdrawn. */
  record: Item | null;
}

export interface FeedPage<Item> {
  entries: FeedEntry<Item>[];
  /** `seq` to read behind next. */
  last: number;
}

/** The changes of one subgraph, in order: what others keep their own view of its records by. */
export interface Feed<Item> {
  name: string;
  /** Entries behind `after`, at most `limit`; none when it has been read to its end. */
  read(after: number, limit: number): Promise<FeedPage<Item>>;
  /** The changes of each record, oldest first. */
  history(ids: readonly string[]): Promise<Map<string, PastChange[]>>;
}

/** A change without the record that it made. */
export interface PastChange extends ChangeAuthor {
  id: string;
  /** RFC 3339. */
  at: string;
  version: number;
  withdrawn: boolean;
}

interface ChangeRow<Item> {
  seq: string;
  at: Date;
  actor: string;
  reason: string | null;
  entity: FeedEntity;
  entity_id: string;
  version: number;
  record: Item | null;
}

const COLUMNS = 'seq, at, actor, reason, entity, entity_id, version, record';

export function createFeed<Item>(database: Database, schema: string): Feed<Item> {
  const table = `${quoteSchema(schema)}.change`;
  const toEntry = ({ seq, at, entity_id, ...row }: ChangeRow<Item>): FeedEntry<Item> => ({
    ...row,
    feed: schema,
    seq: Number(seq),
    at: at.toISOString(),
    id: entity_id,
  });
  return {
    name: schema,
    async read(after, limit) {
      const { rows } = await database.pool.query<ChangeRow<Item>>(
        `SELECT ${COLUMNS} FROM ${table} WHERE seq > $1 ORDER BY seq LIMIT $2`,
        [after, limit],
      );
      const entries = rows.map(toEntry);
      return { entries, last: entries.at(-1)?.seq ?? after };
    },
    async history(ids) {
      const { rows } = await database.pool.query<Omit<PastChange, 'at'> & { at: Date }>(
        `SELECT entity_id AS id, at, actor, reason, version, record IS NULL AS withdrawn FROM ${table} WHERE entity_id = ANY($1) ORDER BY seq`,
        [ids],
      );
      const changes = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
      return Map.groupBy(changes, (change) => change.id);
    },
  };
}
