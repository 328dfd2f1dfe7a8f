import type { ExecutionResult } from 'graphql';

/** What has to be equal between two answers: the data, and where it is null because of an error. */
export interface Essence {
  /** As JSON: keys in their order. */
  data: string;
  /** Paths of the nulls that errors explain, sorted: how many errors below one null were still found is chance. */
  failed: readonly string[];
}

export function essence({ data, errors = [] }: ExecutionResult): Essence {
  const failed = new Set(errors.map(({ path = [] }) => nullOn(path, data).join('.')));
  return { data: JSON.stringify(data ?? null), failed: [...failed].sort() };
}

/** The same without regard to the order of keys. */
export function unordered({ data, errors }: ExecutionResult): Essence {
  return essence({ data: data && sortKeys(data), errors });
}

function sortKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sortKeys) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)])) as T;
}

export function sameEssence(a: Essence, b: Essence): boolean {
  return a.data === b.data && a.failed.join('|') === b.failed.join('|');
}

/** The way from the root to the first null on a path: the whole path where there is none. */
function nullOn(path: readonly (string | number)[], data: unknown): readonly (string | number)[] {
  let current = data;
  for (const [index, segment] of path.entries()) {
    if (current === null || current === undefined) return path.slice(0, index);
    current = (current as Record<string | number, unknown>)[segment];
  }
  return path;
}
