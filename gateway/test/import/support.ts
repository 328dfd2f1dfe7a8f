import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cog, type Database, openDatabase, type SchemeRecord } from '@maillage/kit';
import type { Template } from '../../../test/support/templates.ts';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import type { Stores } from '../../src/hub/stores.ts';
import { withStores } from '../../src/import/with-stores.ts';

/** A database to import into, with its stores, and a folder for files. */
export interface Ground {
  database: Database;
  url: string;
  cog: Cog;
  stores: Stores;
  /** Writes a file in the suite's folder. @returns its path */
  file(name: string, content: string | Uint8Array): string;
}

/** Gives a ground of its own to `work`, on a database cloned from a template. */
export async function onGround(template: Template, work: (ground: Ground) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-import-'));
  try {
    await using test = await createTestDatabase(template);
    const database = openDatabase({ url: test.url });
    try {
      await withStores(database, ({ cog, stores }) =>
        work({
          database,
          url: test.url,
          cog,
          stores,
          file(name, content) {
            const path = join(folder, name);
            writeFileSync(path, content);
            return path;
          },
        }),
      );
    } finally {
      await database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every record of the QPV as the change log has it last, by code, without its version. */
export async function districtsOf({ stores }: Pick<Ground, 'stores'>): Promise<Map<string, SchemeRecord>> {
  const feed = stores.schemes.get('QPV')?.feed;
  const found = new Map<string, SchemeRecord>();
  let after = 0;
  while (feed) {
    const { entries, last } = await feed.read(after, 2_000);
    if (entries.length === 0) break;
    for (const { record } of entries) if (record) found.set(String(record.details.code), record);
    after = last;
  }
  return found;
}

/** How many changes the QPV's log holds. */
export async function changesOf({ database }: Pick<Ground, 'database'>): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>('SELECT count(*)::int FROM qpv.change');
  return rows[0]?.count ?? 0;
}
