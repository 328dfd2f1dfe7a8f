import { type Database, quoteSchema } from './database.ts';

/** What a feed speaks of. */
export type FeedEntity = 'SCHEME' | 'PARTNER' | 'ACTION';

/** Who changed a record, and why. */
export interface ChangeAuthor {
  actor: string;
  reason: string | null;
  /** Where the author has it from: a letter, a file, a call. */
  source?: string | null;
  /** Name of the import that it is part of. */
  batch?: string | null;
}

/** What a change was, besides who made it and why. */
export interface ChangeNature {
  /** What was asked for: `setPerimeter`. */
  operation?: string | null;
  /** The version that it takes back. */
  undoes?: number | null;
  /** Of a record withdrawn because it is the same as another: that other one. Whoever names the one means the other. */
  successor?: string | null;
}

/** One change of one record. Applying entries twice, late or out of order ends in the same state: the highest version of an id holds. */
export interface FeedEntry<Item> extends ChangeAuthor, ChangeNature {
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
  /** What each change made of its record, in the order asked; null before a record was there and once it was withdrawn. */
  steps(changes: readonly ChangeKey[]): Promise<ChangeStep<Item>[]>;
  /** The records that those withdrawn as the same as another have become, by the withdrawn id; the last one of a chain. */
  successors(ids: readonly string[]): Promise<Map<string, string>>;
}

export interface ChangeKey {
  id: string;
  version: number;
}

export interface ChangeStep<Item> {
  before: Item | null;
  after: Item | null;
}

/** A change without the record that it made. */
export interface PastChange extends ChangeAuthor, ChangeNature {
  id: string;
  /** RFC 3339. */
  at: string;
  version: number;
  withdrawn: boolean;
}

/** Which records have changed behind a place in the feed. */
export interface ChangedRecords {
  ids: string[];
  /** `seq` of the last of these changes. */
  last: number;
}

interface ChangeRow<Item> extends ChangeAuthor, ChangeNature {
  seq: string;
  at: Date;
  entity: FeedEntity;
  entity_id: string;
  version: number;
  record: Item | null;
}

const NATURE = 'actor, reason, source, batch, operation, undoes, successor_id AS successor';
const COLUMNS = `seq, at, ${NATURE}, entity, entity_id, version, record`;

/** Merges follow one another at most this far: beyond, a chain would be a circle. */
const MAX_CHAIN = 20;

/** @param whole completes a record as the log holds it, which may be from before its type had all that it has */
export function createFeed<Item>(
  database: Database,
  schema: string,
  whole: (logged: Item) => Item = (logged) => logged,
): Feed<Item> {
  const table = `${quoteSchema(schema)}.change`;
  const toEntry = ({ seq, at, entity_id, record, ...row }: ChangeRow<Item>): FeedEntry<Item> => ({
    ...row,
    record: record && whole(record),
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
        `SELECT entity_id AS id, at, ${NATURE}, version, record IS NULL AS withdrawn
         FROM ${table} WHERE entity_id = ANY($1) ORDER BY seq`,
        [ids],
      );
      const changes = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
      return Map.groupBy(changes, (change) => change.id);
    },
    async steps(changes) {
      const { rows } = await database.pool.query<ChangeKey & { record: Item | null }>(
        `SELECT DISTINCT change.entity_id AS id, change.version, change.record
         FROM ${table} AS change JOIN unnest($1::text[], $2::int[]) AS asked (id, version)
           ON change.entity_id = asked.id AND change.version IN (asked.version, asked.version - 1)`,
        [changes.map(({ id }) => id), changes.map(({ version }) => version)],
      );
      const records = new Map(
        rows.map(({ id, version, record }) => [`${id} ${version}`, record && whole(record)]),
      );
      return changes.map(({ id, version }) => ({
        before: records.get(`${id} ${version - 1}`) ?? null,
        after: records.get(`${id} ${version}`) ?? null,
      }));
    },
    async successors(ids) {
      const { rows } = await database.pool.query<{ id: string; successor: string }>(
        `WITH RECURSIVE chain (id, successor, hops) AS (
           SELECT asked.id, asked.id COLLATE "C", 0 FROM unnest($1::text[]) AS asked (id)
           UNION ALL
           SELECT chain.id, latest.successor_id, hops + 1
           FROM chain CROSS JOIN LATERAL (
             SELECT successor_id FROM ${table} WHERE entity_id = chain.successor ORDER BY version DESC LIMIT 1
           ) AS latest
           WHERE latest.successor_id IS NOT NULL AND hops < ${MAX_CHAIN}
         )
         SELECT DISTINCT ON (id) id, successor FROM chain WHERE hops > 0 ORDER BY id, hops DESC`,
        [ids],
      );
      return new Map(rows.map(({ id, successor }) => [id, successor]));
    },
  };
}

/** Asks which records have changed behind a place in the feed; the cheapest question about it. */
export function changedRecords(
  database: Database,
  schema: string,
): (after: number) => Promise<ChangedRecords> {
  const name = `${schema}: changed records`;
  const text = `SELECT entity_id AS id, max(seq) AS seq FROM ${quoteSchema(schema)}.change WHERE seq > $1 GROUP BY entity_id`;
  return async (after) => {
    const { rows } = await database.pool.query<{ id: string; seq: string }>({ name, text, values: [after] });
    return {
      ids: rows.map(({ id }) => id),
      last: rows.reduce((last, { seq }) => Math.max(last, Number(seq)), after),
    };
  };
}
