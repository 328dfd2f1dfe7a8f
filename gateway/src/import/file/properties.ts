import { columnKey } from './cells.ts';
import type { InputFeature } from './features.ts';

/** A feature's property by the names that it may have, as `columnKey` gives them; a list as its items, commas between; '' when it has none. */
export function propertyOf({ properties }: InputFeature, aliases: readonly string[]): string {
  const entries = Object.entries(properties);
  for (const alias of aliases) {
    const value = entries.find(([name]) => columnKey(name) === alias)?.[1];
    const text = Array.isArray(value) ? value.join(',') : isScalar(value) ? String(value).trim() : '';
    if (text !== '') return text;
  }
  return '';
}

const isScalar = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
