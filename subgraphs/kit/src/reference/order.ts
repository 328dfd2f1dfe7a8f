/** Order of codes and keys: by character, the same whatever the machine's language. */
export function byCode(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Each value once, in order. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}
