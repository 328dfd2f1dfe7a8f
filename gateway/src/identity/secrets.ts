import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from '@maillage/kit';

/** The hub's secret of this name, made at the first call and kept in its database ever after. */
export async function hubSecret({ pool }: Database, name: string): Promise<Buffer> {
  await pool.query('INSERT INTO hub.secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [
    name,
    randomBytes(32),
  ]);
  const { rows } = await pool.query<{ value: Buffer }>('SELECT value FROM hub.secret WHERE name = $1', [
    name,
  ]);
  const [row] = rows;
  if (!row) throw new Error(`the secret ${name} was not kept`);
  return row.value;
}

const PSEUDONYM_LENGTH = 22;

/** A stable name for somebody that tells nothing of who that is to those without the secret. */
export function pseudonym(secret: Buffer, ...identity: readonly string[]): string {
  const digest = createHmac('sha256', secret).update(JSON.stringify(identity)).digest('base64url');
  return digest.slice(0, PSEUDONYM_LENGTH);
}
