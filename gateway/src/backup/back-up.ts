import { appliedMigrations, type Database, MIGRATION_LOCK, type SchemaMigrations } from '@maillage/kit';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { StartupError } from '../database/startup-error.ts';
import { type BackupHeader, rowsIn } from './file/format.ts';
import { type WriteOptions, writeBackupFile } from './file/write-backup-file.ts';
import { countRows, hubSequences, hubTables, quotedColumns, quotedTable } from './store/hub-tables.ts';

export interface BackupOptions extends WriteOptions {
  file: string;
  /** Names the Postgres schemas of the hub. */
  plan: readonly SchemaMigrations[];
  /** Told how many rows have been copied, and their share of all, from 0 to 1. */
  onProgress?: (count: number, share: number) => void;
}

/**
 * Copies everything that the hub keeps into one file, as it stands at one moment: hubs may go on writing meanwhile.
 * @throws StartupError when there is nothing to copy, or the file can't be written
 */
export async function backUp(database: Database, options: BackupOptions): Promise<BackupHeader> {
  const client = await database.pool.connect();
  let broken = true;
  try {
    await client.query('SET statement_timeout = 0');
    // Before the snapshot is taken: a table that is emptied or changed after it would be read as it is then.
    await client.query('SELECT pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const header = await describe(client, options.plan);
    await writeBackupFile(options.file, bodyOf(client, header, options), options);
    await client.query('COMMIT');
    await client.query('SELECT pg_advisory_unlock_shared($1)', [MIGRATION_LOCK]);
    await client.query('RESET statement_timeout');
    broken = false;
    return header;
  } finally {
    // A connection that was left in the middle of a copy, or with the lock, is of no more use.
    client.release(broken);
  }
}

async function describe(client: pg.ClientBase, plan: readonly SchemaMigrations[]): Promise<BackupHeader> {
  const { rows } = await client.query<{ at: Date }>('SELECT now() AS at');
  const migrations = await appliedMigrations(client, plan);
  const schemas = [...migrations.keys()];
  const tables: BackupHeader['tables'] = [];
  for (const table of await hubTables(client, schemas)) {
    tables.push({ ...table, rows: await countRows(client, table) });
  }
  if (tables.length === 0) throw new StartupError('There is nothing to back up: no hub has begun here.');
  return {
    at: (rows[0]?.at ?? new Date(0)).toISOString(),
    migrations: Object.fromEntries([...migrations].map(([schema, names]) => [schema, [...names]])),
    tables,
    sequences: await hubSequences(client, schemas),
  };
}

async function* bodyOf(
  client: pg.ClientBase,
  header: BackupHeader,
  { onProgress = () => {} }: BackupOptions,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(header)}\n`);
  const all = rowsIn(header);
  let copied = 0;
  for (const table of header.tables) {
    yield* client.query(copyTo(`COPY ${quotedTable(table)} (${quotedColumns(table)}) TO STDOUT`));
    copied += table.rows;
    onProgress(copied, copied / Math.max(all, 1));
  }
}
