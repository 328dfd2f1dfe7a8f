import { hkdfSync } from 'node:crypto';
import type { Database } from '@maillage/kit';
import { hubSecret } from './secrets.ts';

/** Keys of 32 bytes, each for one purpose, that are made from the one secret of an installation. */
export interface InstallationKeys {
  /** Seals the secrets that webhooks are signed with. */
  webhooks: Buffer;
  /** Makes the public ids of coordinators. */
  coordinators: Buffer;
}

/** None of them tells anything of the others, nor of the secret. */
export const installationKeys = (secret: string | Buffer): InstallationKeys => ({
  webhooks: keyFor('maillage webhook secrets', secret),
  coordinators: keyFor('maillage coordinator ids', secret),
});

/** From the secret that the operator gives, which is not in the database, else from one that the hub keeps there. */
export const hubKeys = async (
  database: Database,
  given: string | null | undefined,
): Promise<InstallationKeys> => installationKeys(given ?? (await hubSecret(database, 'installation')));

const KEY_BYTES = 32;

const keyFor = (purpose: string, secret: string | Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, KEY_BYTES));
