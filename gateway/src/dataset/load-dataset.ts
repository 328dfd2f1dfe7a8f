import {
  type ChangeAuthor,
  type Database,
  type RecordWriter,
  type SchemeRecord,
  transaction,
} from '@maillage/kit';
import type pg from 'pg';
import type { Stores } from '../hub/stores.ts';
import type { Dataset } from './dataset.ts';

const AUTHOR: ChangeAuthor = { actor: 'maillage', reason: 'Jeu de données par défaut' };

export interface BegunWith {
  /** Version of the default data set; null when the hub was begun empty. */
  version: string | null;
}

/** What the hub on this database was begun with; null when it has not begun. */
export async function begunWith(database: Database): Promise<BegunWith | null> {
  const { rows } = await database.pool.query<BegunWith>('SELECT version FROM hub.dataset');
  return rows[0] ?? null;
}

export interface Beginning {
  database: Database;
  stores: Stores;
  /** Null to begin empty. */
  dataset: Dataset | null;
  version: string | null;
}

/** Fills a hub that has not begun, in one transaction: interrupted, it has still not begun. */
export async function begin({ database, stores, dataset, version }: Beginning): Promise<void> {
  await transaction(database, async (client) => {
    await client.query('INSERT INTO hub.dataset (version) VALUES ($1)', [version]);
    if (!dataset) return;
    const byKind = Map.groupBy(dataset.schemes, (scheme) => scheme.kind);
    for (const [kind, store] of stores.schemes)
      await loadMissing(client, store.writer, byKind.get(kind) ?? []);
    await stores.partners.writer.load(client, dataset.partners, AUTHOR);
    await stores.actions.writer.load(client, dataset.actions, AUTHOR);
    // Without statistics the first queries would be planned as if the tables were empty.
    await client.query('ANALYZE');
  });
}

/** A record that an import has made before the hub began is right already: the data set's own gives way to it. */
async function loadMissing(
  client: pg.ClientBase,
  writer: RecordWriter<SchemeRecord>,
  records: readonly SchemeRecord[],
): Promise<void> {
  const written = await writer.within(client).current(records.map(({ id }) => id));
  await writer.load(
    client,
    records.filter(({ id }) => !written.has(id)),
    AUTHOR,
  );
}
