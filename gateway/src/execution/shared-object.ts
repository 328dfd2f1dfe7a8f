import type { ResponseObject } from '../planning/required-fields.ts';

/** What is remembered of an object that stands in many places of the response, so that it is walked and written once. */
export interface SharedObject {
  /** The last walk that came by: all that is under the object has been seen by it. */
  walk: unknown;
  /** What has written it last, since another selection of the same object has another text, and the text. */
  writer: unknown;
  text: string;
}

/** No subgraph's key, and none that shows when keys are counted. */
const SHARED = Symbol('shared');

interface MaybeShared {
  [SHARED]?: SharedObject;
}

/** Says that an object stands in more than one place. */
export function share(object: ResponseObject): void {
  (object as MaybeShared)[SHARED] ??= { walk: null, writer: null, text: '' };
}

/** Undefined for an object that stands in one place only. */
export function sharedObject(object: object): SharedObject | undefined {
  return (object as MaybeShared)[SHARED];
}
