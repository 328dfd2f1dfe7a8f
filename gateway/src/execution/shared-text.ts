import type { ResponseObject } from '../planning/required-fields.ts';

/** What an object that stands in many places of the response is written as, once it has been written in one. */
export interface SharedText {
  /** What wrote it: another selection of the same object has another text. */
  writer: unknown;
  text: string;
}

/** No subgraph's key, and none that shows when keys are counted. */
const SHARED_TEXT = Symbol('shared text');

interface MaybeShared {
  [SHARED_TEXT]?: SharedText;
}

/** Says that an object stands in more than one place. */
export function shareText(object: ResponseObject): void {
  (object as MaybeShared)[SHARED_TEXT] ??= { writer: null, text: '' };
}

/** Undefined for an object that stands in one place only. */
export function sharedText(object: object): SharedText | undefined {
  return (object as MaybeShared)[SHARED_TEXT];
}
