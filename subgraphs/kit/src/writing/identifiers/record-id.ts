import { randomBytes } from 'node:crypto';

const LENGTH = 16;
const RECORD_ID = /^[a-z][a-z0-9]*_[A-Za-z0-9_-]{1,80}$/;

/** A new opaque id: the prefix, then sixteen characters of 0-9a-z drawn at random. */
export function newRecordId(prefix: string): string {
  const drawn = BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(LENGTH, '0');
  return `${prefix}_${drawn.slice(-LENGTH)}`;
}

/** Whether a text is written as ids of this prefix are; says nothing of whether such a record exists. */
export const isRecordId = (text: string, prefix: string): boolean =>
  RECORD_ID.test(text) && text.startsWith(`${prefix}_`);
