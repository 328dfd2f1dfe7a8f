import { randomUUID } from 'node:crypto';
import type { Database } from '@maillage/kit';
import type pg from 'pg';

/**
 * Why a hub that runs has to be opened anew. `RESTORED`: everything is other than it was. `REFERENCE`: so are contours, movements or vintages of
 * the COG, which a hub reads when it is opened; records are the same.
 */
export type ReopeningReason = 'RESTORED' | 'REFERENCE';

/** Marks it, in the transaction that is the reason. */
export async function markReopening(client: pg.ClientBase, reason: ReopeningReason): Promise<void> {
  await client.query(
    `INSERT INTO hub.reopening (reason, id) VALUES ($1, $2)
     ON CONFLICT (reason) DO UPDATE SET id = excluded.id, at = now()`,
    [reason, randomUUID()],
  );
}

const LOOK_EVERY_MS = 1_000;

export interface ReopeningWatch {
  close(): void;
}

/** Calls `onReopening` each time that there is a reason from now on. A look that fails is made again. */
export async function watchReopenings(
  { pool }: Database,
  onReopening: (reason: ReopeningReason) => void,
): Promise<ReopeningWatch> {
  const last = async (): Promise<ReadonlyMap<ReopeningReason, string>> => {
    const { rows } = await pool.query<{ reason: ReopeningReason; id: string }>(
      'SELECT reason, id FROM hub.reopening',
    );
    return new Map(rows.map(({ reason, id }) => [reason, id]));
  };
  let known = await last();
  let closed = false;
  const look = async (): Promise<void> => {
    const before = known;
    const found = await last().catch(() => before);
    if (closed) return;
    known = found;
    for (const [reason, id] of found) if (id !== before.get(reason)) onReopening(reason);
    lookLater();
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
