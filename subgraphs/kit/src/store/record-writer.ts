import type pg from 'pg';
import { publicError } from '../errors.ts';
import type { ChangeAuthor, FeedEntity } from './change-log.ts';
import type { Database } from './database.ts';
import { copyRows, insertRows, json, type Row, type RowsByTable } from './rows.ts';
import { lockForWriting, transaction } from './transaction.ts';

/** How the records of one subgraph lie in its tables. */
export interface RecordLayout<Item extends { id: string }> {
  schema: string;
  entity: FeedEntity;
  /** The table that holds one row for each record, with `id` and `version`; its other tables cascade from it. */
  table: string;
  rows(record: Item, version: number): RowsByTable;
}

export interface RecordWriter<Item> {
  /**
   * Writes a record whole and appends the change, in one transaction.
   * @param expectedVersion the version that the author saw; 0 for a record that is new
   * @returns the new version
   * @throws CONFLICT when the record has moved on meanwhile
   */
  write(record: Item, expectedVersion: number, author: ChangeAuthor): Promise<number>;
  /** Withdraws a record, keeping its history. @throws CONFLICT as `write` does */
  withdraw(id: string, expectedVersion: number, author: ChangeAuthor): Promise<number>;
  /** The same two for many changes that stand or fall together, in a transaction that the caller has begun on `client`. */
  within(client: pg.ClientBase): Pick<RecordWriter<Item>, 'write' | 'withdraw'>;
  /** Loads many new records at version 1 with COPY, in a transaction that the caller has begun on `client`. */
  load(client: pg.ClientBase, records: readonly Item[], author: ChangeAuthor): Promise<void>;
}

export function createRecordWriter<Item extends { id: string }>(
  database: Database,
  layout: RecordLayout<Item>,
): RecordWriter<Item> {
  const { schema, entity, table } = layout;

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
    write: (record: Item, expectedVersion: number, author: ChangeAuthor) =>
      run({ id: record.id, expectedVersion, author, record }),
    withdraw: (id: string, expectedVersion: number, author: ChangeAuthor) =>
      run({ id, expectedVersion, author, record: null }),
  });

  return {
    ...writing((next) => transaction(database, (client) => change(client, next))),
    within: (client) => writing((next) => change(client, next)),
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

interface Expected<Item> {
  id: string;
  expectedVersion: number;
  author: ChangeAuthor;
  /** Null to withdraw it. */
  record: Item | null;
}

interface NewChange {
  id: string;
  version: number;
  entity: FeedEntity;
  author: ChangeAuthor;
  record: object | null;
}

const changeRow = ({ id, version, entity, author, record }: NewChange): Row => ({
  actor: author.actor,
  reason: author.reason,
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
      const collected = tables.get(name) ?? [];
      tables.set(name, collected);
      for (const row of rows) collected.push(row);
    }
  }
  return tables;
}
