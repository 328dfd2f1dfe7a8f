import type pg from 'pg';

export interface RevokedKey {
  id: string;
  at: Date;
}

/** None where no hub has begun. */
export async function revokedKeys(client: pg.ClientBase): Promise<RevokedKey[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('hub.api_key') IS NOT NULL AS there`,
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<RevokedKey>(
    'SELECT id, revoked_at AS at FROM hub.api_key WHERE revoked_at IS NOT NULL',
  );
  return rows;
}

export async function revokeAgain(client: pg.ClientBase, keys: readonly RevokedKey[]): Promise<void> {
  await client.query(
    `UPDATE hub.api_key SET revoked_at = revoked.at
     FROM unnest($1::text[], $2::timestamptz[]) AS revoked (id, at)
     WHERE api_key.id = revoked.id AND revoked_at IS NULL`,
    [keys.map(({ id }) => id), keys.map(({ at }) => at)],
  );
}
