import { fileURLToPath } from 'node:url';
import type { SchemaMigrations } from './migrate.ts';

const folder = (url: string, base: string) => fileURLToPath(new URL(url, base));

/** The change log, which every subgraph with records of its own keeps. */
const CHANGE_LOG = folder('../../prisma/change-log/migrations', import.meta.url);
const SCHEME = folder('../../prisma/scheme/migrations', import.meta.url);

/** What the Postgres schema of a kind of scheme needs. */
export const schemeMigrations = (schema: string): SchemaMigrations => ({
  schema,
  folders: [CHANGE_LOG, SCHEME],
});

/** What the Postgres schema of another subgraph with records needs: its own folder, named relative to `base`, and the change log. */
export const recordMigrations = (schema: string, own: string, base: string): SchemaMigrations => ({
  schema,
  folders: [CHANGE_LOG, folder(own, base)],
});

/** What a Postgres schema needs that keeps reference data, without a change log: its own folder, named relative to `base`. */
export const schemaMigrations = (schema: string, own: string, base: string): SchemaMigrations => ({
  schema,
  folders: [folder(own, base)],
});
