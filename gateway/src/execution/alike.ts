import type { ResponseObject } from '../planning/required-fields.ts';
import { ResponseRecord } from './response-record.ts';

/** Lists and objects inside one another that are compared; what is deeper is taken for something else. */
const COMPARED_NESTING = 32;

/**
 * Whether two objects of the response have the same keys and the same values, and so has all that is under them. `isDeepStrictEqual` of
 * `node:util` would also compare what is remembered of shared objects, and go as deep as a subgraph does.
 */
export function areAlike(one: ResponseObject, other: ResponseObject, nesting = COMPARED_NESTING): boolean {
  const keys = Object.keys(one);
  let others = -keys.length;
  for (const _ in other) others += 1;
  if (others !== 0) return false;
  for (const key of keys) {
    const value = one[key];
    const otherValue = other[key];
    if (value === otherValue ? value === undefined : !isAlike(value, otherValue, nesting)) return false;
  }
  return true;
}

/** Of two values that are not identical. */
function isAlike(one: unknown, other: unknown, nesting: number): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return false;
  const prototype = Object.getPrototypeOf(one);
  if (nesting === 0 || prototype !== Object.getPrototypeOf(other)) return false;
  if (Array.isArray(one)) return areListsAlike(one, other as unknown[], nesting - 1);
  if (!RECORDS.has(prototype)) return false;
  return areAlike(one as ResponseObject, other as ResponseObject, nesting - 1);
}

/** What records inherit from. A custom scalar of a subgraph in this process may be anything else, such as a date, whose keys do not tell it. */
const RECORDS: ReadonlySet<unknown> = new Set([Object.prototype, ResponseRecord.prototype, null]);

function areListsAlike(one: readonly unknown[], other: readonly unknown[], nesting: number): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) {
    const item = one[index];
    const otherItem = other[index];
    if (item !== otherItem && !isAlike(item, otherItem, nesting)) return false;
  }
  return true;
}
