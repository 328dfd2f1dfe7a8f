import { randomBytes } from 'node:crypto';
import { kindSlug, type SchemeKindDefinition, territorySchemeId } from '../../contract/index.ts';

const LENGTH = 16;
const RECORD_ID = /^[a-z][a-z0-9]*_[A-Za-z0-9_-]{1,80}$/;

/** A new opaque id: the prefix, then sixteen characters of 0-9a-z drawn at random. */
export function newRecordId(prefix: string): string {
  const drawn = BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(LENGTH, '0');
  return `${prefix}_${drawn.slice(-LENGTH)}`;
}

/** Id of a new scheme: drawn at random; of one that is a territory, made of its official code. */
export function newSchemeId(
  definition: SchemeKindDefinition,
  details: Readonly<Record<string, unknown>> | null | undefined,
): string {
  const { code, territory } = definition;
  const official = territory && details?.[territory.codeDetail];
  return typeof official === 'string' ? territorySchemeId(code, official) : newRecordId(kindSlug(definition));
}

/** Whether a text is written as ids of this prefix are; says nothing of whether such a record exists. */
export const isRecordId = (text: string, prefix: string): boolean =>
  RECORD_ID.test(text) && text.startsWith(`${prefix}_`);
