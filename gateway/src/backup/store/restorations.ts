import { randomUUID } from 'node:crypto';
import type { Database } from '@maillage/kit';
import type pg from 'pg';

/** Marks, in the transaction that restores, that everything is other than it was. */
export async function markRestored(client: pg.ClientBase, backupAt: string): Promise<void> {
  await client.query(
    `INSERT INTO hub.restoration (id, backup_at) VALUES ($1, $2)
     ON CONFLICT (only_one) DO UPDATE SET id = excluded.id, at = now(), backup_at = excluded.backup_at`,
    [randomUUID(), backupAt],
  );
}

const LOOK_EVERY_MS = 1_000;

export interface RestorationWatch {
  close(): void;
}

/** Calls `onRestored`, once, when the database has been put back from a backup since now. A look that fails is made again. */
export async function watchRestorations(
  { pool }: Database,
  onRestored: () => void,
): Promise<RestorationWatch> {
  const last = async (): Promise<string | null> => {
    const { rows } = await pool.query<{ id: string }>('SELECT id FROM hub.restoration');
    return rows[0]?.id ?? null;
  };
  const known = await last();
  let closed = false;
  const look = async (): Promise<void> => {
    const found = await last().catch(() => known);
    if (closed) return;
    if (found === known) lookLater();
    else onRestored();
  };
  let timer: NodeJS.Timeout | undefined;
  const lookLater = (): void => {
    timer = setTimeout(look, LOOK_EVERY_MS).unref();
  };
  lookLater();
  return {
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
