import { compareText } from '../base/index.ts';

/** JSON of a value with the names of its objects in order: equal values have equal texts. Undefined members are left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item) =>
    isPlainObject(item) ? Object.fromEntries(Object.entries(item).sort(byName)) : item,
  );
}

export const same = (one: unknown, other: unknown): boolean =>
  one === other || canonical(one ?? null) === canonical(other ?? null);

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => compareText(one, other);
