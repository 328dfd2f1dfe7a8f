import { createHash } from 'node:crypto';

const LENGTH = 16;

/**
 * A stable opaque id, `<prefix>_` and 16 characters of 0-9a-z: the same prefix and seed key always give the same id,
 * so that a data set loaded twice names the same records.
 */
export function recordId(prefix: string, seedKey: string): string {
  const hex = createHash('sha256').update(`${prefix}\n${seedKey}`).digest('hex');
  const base36 = BigInt(`0x${hex}`).toString(36).padStart(LENGTH, '0');
  return `${prefix}_${base36.slice(-LENGTH)}`;
}
