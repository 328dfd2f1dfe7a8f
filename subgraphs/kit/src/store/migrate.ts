import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type Database, quoteSchema } from './database.ts';
import { transaction } from './transaction.ts';

/** The migrations that one Postgres schema gets: folders in Prisma's layout, `<name>/migration.sql`, in order of their names. */
export interface SchemaMigrations {
  schema: string;
  folders: readonly string[];
}

/** Names of migrations by Postgres schema. */
export type MigrationNames = ReadonlyMap<string, readonly string[]>;

/** Any constant will do, as long as every hub on the database takes the same. Whoever needs the tables to stay as they are shares it. */
export const MIGRATION_LOCK = 71_423_001;

/**
 * Brings each Postgres schema up to date, in one transaction under an advisory lock: hubs that start together wait for one another.
 * @returns names of the migrations that were applied now
 */
export async function migrate(database: Database, plan: readonly SchemaMigrations[]): Promise<string[]> {
  return transaction(database, (client) => migrateWithin(client, plan));
}

/** The same in a transaction that the caller has begun on `client`; only the migrations of `only`, where it is given. */
export async function migrateWithin(
  client: pg.ClientBase,
  plan: readonly SchemaMigrations[],
  only?: MigrationNames,
): Promise<string[]> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public');
  const applied: string[] = [];
  for (const migrations of plan) applied.push(...(await migrateSchema(client, migrations, only)));
  return applied;
}

/** The migrations of a plan, whether they have been applied or not, in order. */
export async function plannedMigrations(plan: readonly SchemaMigrations[]): Promise<MigrationNames> {
  const all = plan.map(async ({ schema, folders }) => {
    const migrations = await migrationsIn(folders);
    return [schema, migrations.map(({ name }) => name)] as const;
  });
  return new Map(await Promise.all(all));
}

/** The migrations that the schemas of a plan have had, by name; a schema that is not there has no entry. */
export async function appliedMigrations(
  client: pg.ClientBase,
  plan: readonly SchemaMigrations[],
): Promise<MigrationNames> {
  const applied = new Map<string, string[]>();
  for (const { schema } of plan) {
    const table = `${quoteSchema(schema)}.migration`;
    const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
      table,
    ]);
    if (!rows[0]?.there) continue;
    const { rows: names } = await client.query<{ name: string }>(`SELECT name FROM ${table} ORDER BY name`);
    applied.set(
      schema,
      names.map(({ name }) => name),
    );
  }
  return applied;
}

async function migrateSchema(
  client: pg.ClientBase,
  { schema, folders }: SchemaMigrations,
  only?: MigrationNames,
): Promise<string[]> {
  const quoted = quoteSchema(schema);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted}`);
  await client.query(
    `CREATE TABLE IF NOT EXISTS ${quoted}.migration (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`,
  );
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${quoted}.migration`);
  const done = new Set(rows.map((row) => row.name));
  const applied: string[] = [];
  for (const migration of await migrationsIn(folders)) {
    if (done.has(migration.name) || (only && !only.get(schema)?.includes(migration.name))) continue;
    await client.query(`SET LOCAL search_path TO ${quoted}`);
    await client.query(await readFile(migration.file, 'utf8'));
    await client.query(`INSERT INTO ${quoted}.migration (name) VALUES ($1)`, [migration.name]);
    applied.push(`${schema}/${migration.name}`);
  }
  return applied;
}

async function migrationsIn(folders: readonly string[]): Promise<{ name: string; file: string }[]> {
  const all: { name: string; file: string }[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder)).toSorted();
    all.push(...names.map((name) => ({ name, file: join(folder, name, 'migration.sql') })));
  }
  return all;
}
