import type pg from 'pg';
import { getOrInsert } from '../base/index.ts';
import type { Problem } from '../contract/problem.ts';
import { publicError } from '../errors.ts';
import type { ChangeAuthor, ChangeKey, ChangeNature, FeedEntity } from './change-log.ts';
import type { Database } from './database.ts';
import { copyRows, insertRows, json, type Row, type RowsByTable } from './rows.ts';
import { lockForWriting, transaction } from './transaction.ts';
import { createTurnReader, type TurnReader } from './writers-turn.ts';

/** How the records of one subgraph lie in its tables. */
export interface RecordLayout<Item extends { id: string }> {
  schema: string;
  entity: FeedEntity;
  /** The table that holds one row for each record, with `id` and `version`; its other tables cascade from it. */
  table: string;
  rows(record: Item, version: number): RowsByTable;
  /** Completes a record as the change log holds it, which may be from before its type had all that it has. */
  whole?(logged: Item): Item;
  /** What of other records stands against this one: official numbers that are theirs already. */
  clashes?(client: pg.ClientBase, record: Item): Promise<Problem[]>;
}

/** Who makes a change, why, and what it is: all that the change log keeps of it besides the record. */
export interface ChangeNote extends ChangeAuthor, Omit<ChangeNature, 'successor'> {
  /** Unique for each actor: a change that comes again under its key was made already. */
  idempotencyKey?: string | null;
  /** A print of what was asked for, to tell a retry from another use of the key. */
  fingerprint?: string | null;
  /** Of a record withdrawn because it is the same as another: that other one, and the version of it that took its parts in. */
  successor?: ChangeKey | null;
}

/** A writer's turn: it alone writes in this subgraph, in a transaction that ends with its turn. */
export interface WritersTurn<Item> extends TurnReader<Item>, Pick<RecordWriter<Item>, 'write' | 'withdraw'> {
  /** For what is to be written in the same transaction. Its search path names the subgraph's tables. */
  client: pg.ClientBase;
  clashes(record: Item): Promise<Problem[]>;
}

export interface RecordWriter<Item> {
  /**
   * Writes a record whole and appends the change, in one transaction.
   * @param expectedVersion the version that the author saw; 0 for a record that is new
   * @returns the new version
   * @throws CONFLICT when the record has moved on meanwhile
   */
  write(record: Item, expectedVersion: number, author: ChangeNote): Promise<number>;
  /** Withdraws a record, keeping its history. @throws CONFLICT as `write` does */
  withdraw(id: string, expectedVersion: number, author: ChangeNote): Promise<number>;
  /** The same two for many changes that stand or fall together, in a transaction that the caller has begun on `client`. */
  within(client: pg.ClientBase): RecordsWithin<Item>;
  /**
   * Looks up and writes with no other writer in between, in one transaction that any failure undoes whole. Writers of this process wait in a
   * queue, without a connection.
   */
  inTurn<Result>(work: (turn: WritersTurn<Item>) => Promise<Result>): Promise<Result>;
  /** Loads many new records at version 1 with COPY, in a transaction that the caller has begun on `client`. */
  load(client: pg.ClientBase, records: readonly Item[], author: ChangeAuthor): Promise<void>;
}

export interface RecordsWithin<Item>
  extends Pick<RecordWriter<Item>, 'write' | 'withdraw'>,
    Pick<TurnReader<Item>, 'change' | 'since'> {
  /** The records as they are now, by id, held against other writers until the transaction ends; none for ids that were never written. */
  current(ids: readonly string[]): Promise<Map<string, Versioned<Item>>>;
  /** Up to `limit` records that stand, behind `after` in the order of ids; held as those of `current`. */
  page(after: string, limit: number): Promise<(Versioned<Item> & { id: string; record: Item })[]>;
  /** The changes of a batch, oldest first; held as those of `current`. */
  ofBatch(batch: string): Promise<ChangeKey[]>;
  clashes(record: Item): Promise<Problem[]>;
}

export interface Versioned<Item> {
  version: number;
  /** Null once it is withdrawn. */
  record: Item | null;
}

export function createRecordWriter<Item extends { id: string }>(
  database: Database,
  layout: RecordLayout<Item>,
): RecordWriter<Item> {
  const { schema, entity, table, whole = (logged) => logged } = layout;

  const change = async (client: pg.ClientBase, next: Expected<Item>): Promise<number> => {
    const { id, expectedVersion, author, record } = next;
    await lockForWriting(client, schema);
    const { rows } = await client.query<{ version: number }>(
      'SELECT version FROM change WHERE entity_id = $1 ORDER BY version DESC LIMIT 1',
      [id],
    );
    const current = rows[0]?.version ?? 0;
    if (current !== expectedVersion) {
      throw publicError('CONFLICT', `La fiche ${id} est à la version ${current}, et non ${expectedVersion}.`);
    }
    const version = current + 1;
    await client.query(`DELETE FROM ${table} WHERE id = $1`, [id]);
    if (record) {
      for (const [name, records] of layout.rows(record, version)) await insertRows(client, name, records);
    }
    await insertRows(client, 'change', [changeRow({ id, version, entity, author, record })]);
    return version;
  };

  const writing = (run: (next: Expected<Item>) => Promise<number>) => ({
    write: (record: Item, expectedVersion: number, author: ChangeNote) =>
      run({ id: record.id, expectedVersion, author, record }),
    withdraw: (id: string, expectedVersion: number, author: ChangeNote) =>
      run({ id, expectedVersion, author, record: null }),
  });

  const queue = createQueue();
  const turnOf = (client: pg.ClientBase): WritersTurn<Item> => ({
    ...createTurnReader(client, whole),
    ...writing((next) => change(client, next)),
    client,
    clashes: async (record) => (await layout.clashes?.(client, record)) ?? [],
  });

  return {
    ...writing((next) => queue(() => transaction(database, (client) => change(client, next)))),
    inTurn: (work) =>
      queue(() =>
        transaction(database, async (client) => {
          await lockForWriting(client, schema);
          return work(turnOf(client));
        }),
      ),
    within: (client) => ({
      ...writing((next) => change(client, next)),
      async current(ids) {
        await lockForWriting(client, schema);
        const { rows } = await client.query<Versioned<Item> & { id: string }>(
          `SELECT DISTINCT ON (entity_id) entity_id AS id, version, record FROM change
           WHERE entity_id = ANY($1) ORDER BY entity_id, version DESC`,
          [ids],
        );
        return new Map(
          rows.map(({ id, version, record }) => [id, { version, record: record && whole(record) }]),
        );
      },
      async page(after, limit) {
        await lockForWriting(client, schema);
        const { rows } = await client.query<Versioned<Item> & { id: string; record: Item }>(
          `SELECT standing.id, change.version, record FROM ${table} AS standing
           JOIN change ON entity_id = standing.id AND change.version = standing.version
           WHERE standing.id > $1 ORDER BY standing.id LIMIT $2`,
          [after, limit],
        );
        return rows.map((row) => ({ ...row, record: whole(row.record) }));
      },
      async ofBatch(batch) {
        await lockForWriting(client, schema);
        const { rows } = await client.query<ChangeKey>(
          'SELECT entity_id AS id, version FROM change WHERE batch = $1 ORDER BY seq',
          [batch],
        );
        return rows;
      },
      async change(key) {
        await lockForWriting(client, schema);
        return createTurnReader(client, whole).change(key);
      },
      async since(key) {
        await lockForWriting(client, schema);
        return createTurnReader(client, whole).since(key);
      },
      async clashes(record) {
        await lockForWriting(client, schema);
        return (await layout.clashes?.(client, record)) ?? [];
      },
    }),
    async load(client, records, author) {
      await lockForWriting(client, schema);
      for (const [name, rows] of collectRows(records, (record) => layout.rows(record, 1))) {
        await copyRows(client, name, rows);
      }
      const changes = records.map((record) =>
        changeRow({ id: record.id, version: 1, entity, author, record }),
      );
      await copyRows(client, 'change', changes);
    },
  };
}

/** One piece of work at a time, in the order asked for. */
function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}

interface Expected<Item> {
  id: string;
  expectedVersion: number;
  author: ChangeNote;
  /** Null to withdraw it. */
  record: Item | null;
}

interface NewChange {
  id: string;
  version: number;
  entity: FeedEntity;
  author: ChangeNote;
  record: object | null;
}

const changeRow = ({ id, version, entity, author, record }: NewChange): Row => ({
  actor: author.actor,
  reason: author.reason,
  source: author.source ?? null,
  batch: author.batch ?? null,
  operation: author.operation ?? null,
  undoes: author.undoes ?? null,
  idempotency_key: author.idempotencyKey ?? null,
  fingerprint: author.fingerprint ?? null,
  successor_id: author.successor?.id ?? null,
  successor_version: author.successor?.version ?? null,
  entity,
  entity_id: id,
  version,
  record: record && json(record),
});

function collectRows<Item>(
  records: readonly Item[],
  rowsOf: (record: Item) => RowsByTable,
): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  for (const record of records) {
    for (const [name, rows] of rowsOf(record)) {
      const collected = getOrInsert(tables, name, () => []);
      for (const row of rows) collected.push(row);
    }
  }
  return tables;
}
