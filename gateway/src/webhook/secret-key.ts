import { hkdfSync } from 'node:crypto';
import type { Database } from '@maillage/kit';
import { hubSecret } from '../identity/secrets.ts';

/**
 * The key that webhooks' secrets are sealed with: made from the secret that the operator gives, which is not in the database, else from one
 * that the hub keeps beside them.
 */
export async function webhookKey(database: Database, given: string | null | undefined): Promise<Buffer> {
  return keyOf(given ? Buffer.from(given) : await hubSecret(database, 'webhooks'));
}

export const keyOf = (material: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', material, Buffer.alloc(0), 'maillage webhook secrets', 32));
