import type { ResponseObject } from '../planning/required-fields.ts';

/** Lists and objects inside one another that are compared; what is deeper is taken for something else. */
const COMPARED_NESTING = 32;

/** Whether two objects of the response have the same keys and the same values, and so has all that is under them. */
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
  if (nesting === 0 || Array.isArray(one) !== Array.isArray(other)) return false;
  return Array.isArray(one)
    ? areListsAlike(one, other as unknown[], nesting - 1)
    : areAlike(one as ResponseObject, other as ResponseObject, nesting - 1);
}

function areListsAlike(one: readonly unknown[], other: readonly unknown[], nesting: number): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) {
    const item = one[index];
    const otherItem = other[index];
    if (item !== otherItem && !isAlike(item, otherItem, nesting)) return false;
  }
  return true;
}
