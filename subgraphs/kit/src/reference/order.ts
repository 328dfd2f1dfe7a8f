import { compareText } from '../base/compare-text.ts';

/** Order of codes and keys: by character, the same whatever the machine's language. */
export function byCode(a: { code: string }, b: { code: string }): number {
  return compareText(a.code, b.code);
}

/** Each value once, in order. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}
