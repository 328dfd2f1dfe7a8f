import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { DetailValue } from '../../contract/scheme-record.ts';

/** A filterable detail as the `facets` column holds it. */
export const facet = (name: string, value: string | number | boolean): string => `${name}=${value}`;

/** The facets of a record's details: one for each value of each filterable detail. */
export function facetsOf(definition: SchemeKindDefinition, details: Record<string, DetailValue>): string[] {
  return Object.entries(definition.details)
    .filter(([, field]) => field.filterable)
    .flatMap(([name]) => {
      const value = details[name] ?? [];
      return (Array.isArray(value) ? value : [value]).map((item) => facet(name, item));
    });
}
