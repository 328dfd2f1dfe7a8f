import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  appliedMigrations,
  type Database,
  lockForWriting,
  MIGRATION_LOCK,
  type MigrationNames,
  migrateWithin,
  plannedMigrations,
  quoteSchema,
  type SchemaMigrations,
  transaction,
} from '@maillage/kit';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StartupError } from '../database/startup-error.ts';
import { markReopening } from '../hub/reopenings.ts';
import { type BackupHeader, rowsIn } from './file/format.ts';
import { type OpenBackup, readBackupFile } from './file/read-backup-file.ts';
import { advanceSequence, hubSequences, hubTables, quotedColumns, quotedTable } from './store/hub-tables.ts';
import { revokeAgain, revokedKeys } from './store/revoked-keys.ts';

export interface CheckOptions {
  file: string;
  /** What this hub knows of Postgres schemas and their migrations. */
  plan: readonly SchemaMigrations[];
  /** Told the share of the file that has been read, from 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * Reads a backup through, changing nothing.
 * @throws StartupError on one that is damaged, of another format, or made by a hub that knew more than this one
 */
export async function checkBackup({ file, plan, onProgress }: CheckOptions): Promise<BackupHeader> {
  const known = await plannedMigrations(plan);
  return readBackupFile(
    file,
    async ({ header, rows, finish }) => {
      for (const table of header.tables) for await (const _ of rows(table));
      await finish();
      for (const [schema, names] of Object.entries(header.migrations)) {
        const unknown = names.find((name) => !known.get(schema)?.includes(name));
        if (unknown === undefined) continue;
        throw new StartupError(
          `${file} was made by a later hub: this one does not know ${schema}/${unknown}.`,
        );
      }
      return header;
    },
    onProgress,
  );
}

/**
 * Puts a backup in the place of everything that the hub keeps, in one transaction: it is all there, or nothing has changed. One made by an
 * earlier hub is brought up to date. Two things are not put back: the numbers of changes go on from the highest ever given, so that no
 * reader's cursor stands before what is yet to come; and a key that has been revoked stays so.
 * @throws StartupError as `checkBackup`, and when hubs write too much at the time
 */
export async function restore(database: Database, options: CheckOptions): Promise<BackupHeader> {
  const { file, plan, onProgress } = options;
  const put = (backup: OpenBackup) =>
    transaction(database, async (client) => {
      await client.query('SET LOCAL statement_timeout = 0');
      await replaceAll(client, backup, plan);
      await backup.finish();
      return backup.header;
    });
  try {
    return await readBackupFile(file, put, onProgress);
  } catch (error) {
    if ((error as { code?: string }).code === DEADLOCK) {
      throw new StartupError('Hubs were writing at the time: nothing was restored, try again.');
    }
    // What is damaged can fail in any way before the checksum would have told.
    if (!(error instanceof StartupError)) await checkBackup({ file, plan });
    throw error;
  }
}

const DEADLOCK = '40P01';

async function replaceAll(
  client: pg.ClientBase,
  { header, rows }: OpenBackup,
  plan: readonly SchemaMigrations[],
): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  const schemas = plan.map(({ schema }) => schema);
  const applied = await appliedMigrations(client, plan);
  for (const schema of applied.keys()) await lockForWriting(client, schema);
  const present = await hubTables(client, schemas);
  if (present.length > 0) await client.query(`LOCK TABLE ${present.map(quotedTable).join(', ')}`);

  const numbers = await hubSequences(client, schemas);
  const revoked = await revokedKeys(client);
  const wanted: MigrationNames = new Map(Object.entries(header.migrations));
  const kept = schemas.filter((schema) => same(applied.get(schema), wanted.get(schema)));
  const emptied = present.filter(({ schema }) => kept.includes(schema));
  if (emptied.length > 0) await client.query(`TRUNCATE ${emptied.map(quotedTable).join(', ')}`);
  for (const schema of schemas) {
    if (!kept.includes(schema)) await client.query(`DROP SCHEMA IF EXISTS ${quoteSchema(schema)} CASCADE`);
  }
  await migrateWithin(client, plan, wanted);
  for (const table of header.tables) {
    const sql = `COPY ${quotedTable(table)} (${quotedColumns(table)}) FROM STDIN`;
    await pipeline(Readable.from(rows(table)), client.query(copyFrom(sql)));
  }
  await migrateWithin(client, plan);
  await advance(client, [...numbers, ...header.sequences]);
  await revokeAgain(client, revoked);
  await markReopening(client, 'RESTORED');
  if (rowsIn(header) > 0) await client.query('ANALYZE');
}

const same = (some: readonly string[] = [], others: readonly string[] = []): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));

/**
 * How many changes others may have read that a backup, restored where the changes since are not known any more, does not tell of. Numbers
 * given again would hide new changes from whoever has read that far.
 */
const READ_BY_OTHERS = 1_000_000n;

async function advance(client: pg.ClientBase, sequences: BackupHeader['sequences']): Promise<void> {
  const byName = Map.groupBy(sequences, ({ schema, name }) => `${schema}.${name}`);
  for (const [sequence, ...others] of byName.values()) {
    if (!sequence) continue;
    const numbers = [sequence, ...others].map(({ last }) => BigInt(last));
    const highest = numbers.reduce((one, other) => (one > other ? one : other));
    await advanceSequence(client, sequence, highest + READ_BY_OTHERS);
  }
}
