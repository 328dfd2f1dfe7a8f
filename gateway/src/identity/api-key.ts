import { createHash, randomBytes } from 'node:crypto';

/**
 * An API key as its holder has it, `mlg_<id>_<secret>`: the prefix makes a leaked key recognisable, the id says which it is. The secret is
 * 256 random bits: nobody guesses it, so that a fast hash of it is safe to keep (a slow one protects passwords that people choose).
 */
export interface ApiKey {
  id: string;
  /** SHA-256 of the secret. */
  hash: Buffer;
}

const FORMAT = /^mlg_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** What a secret of ours looks like, anywhere in a text. */
export const API_KEY_PREFIX = 'mlg_';

/** A new key. @returns it with its text, which is not kept anywhere */
export function newApiKey(): ApiKey & { text: string } {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, hash: hashOf(secret), text: `${API_KEY_PREFIX}${id}_${secret}` };
}

/** Null for a text that is not written as a key is. */
export function parseApiKey(text: string): ApiKey | null {
  const [, id, secret] = FORMAT.exec(text) ?? [];
  return id !== undefined && secret !== undefined ? { id, hash: hashOf(secret) } : null;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
