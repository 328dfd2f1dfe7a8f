import type pg from 'pg';
import { type Database, quoteSchema } from '../database.ts';

/**
 * The names of those who hold coordination posts, by the pseudonymous key that posts carry: personal data, optional, for callers with
 * `read:restricted` alone (DOMAIN.md §8). They lie apart from records and change log, so that no feed, export or history carries them and
 * erasing one leaves nothing behind.
 */
export interface HolderNames {
  /** In the order of the keys; null where none is kept. */
  names(holderKeys: readonly string[]): Promise<(string | null)[]>;
  /** Keeps or replaces a name; in the caller's transaction when there is one. */
  setHolderName(holderKey: string, name: string, client?: pg.ClientBase): Promise<void>;
  /** Forgets a name; in the caller's transaction when there is one. @returns whether there was one */
  eraseHolderName(holderKey: string, client?: pg.ClientBase): Promise<boolean>;
}

export function createHolderNames({ pool }: Database, schema: string): HolderNames {
  const table = `${quoteSchema(schema)}.holder_name`;
  return {
    async names(holderKeys) {
      const { rows } = await pool.query<{ holder_key: string; name: string }>(
        `SELECT holder_key, name FROM ${table} WHERE holder_key = ANY($1)`,
        [holderKeys],
      );
      const byKey = new Map(rows.map((row) => [row.holder_key, row.name]));
      return holderKeys.map((key) => byKey.get(key) ?? null);
    },
    async setHolderName(holderKey, name, client) {
      await (client ?? pool).query(
        `INSERT INTO ${table} (holder_key, name) VALUES ($1, $2) ON CONFLICT (holder_key) DO UPDATE SET name = excluded.name`,
        [holderKey, name],
      );
    },
    async eraseHolderName(holderKey, client) {
      const { rowCount } = await (client ?? pool).query(`DELETE FROM ${table} WHERE holder_key = $1`, [
        holderKey,
      ]);
      return rowCount === 1;
    },
  };
}
