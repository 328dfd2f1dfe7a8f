import type { PublishedValue } from './indicator.ts';

/** Values of one row as S1 (`etat-des-lieux-2023.txt`) publishes them, in the unit of the indicator. */
export interface Publication {
  2022: number | Bounds;
  2018?: number;
  /** The source's words for the value of 2022, where it is not that precise. */
  wording?: string;
}

interface Bounds {
  atLeast?: number;
  atMost?: number;
}

/** @param section of S1 */
export function inS1(section: string, { wording = undefined, ...years }: Publication): PublishedValue[] {
  const source = { document: 'etat-des-lieux-2023.txt', section, url: null };
  const current = years[2022];
  const bounds = typeof current === 'number' ? {} : current;
  const of2022 = {
    year: 2022,
    value: typeof current === 'number' ? current : null,
    atLeast: bounds.atLeast ?? null,
    atMost: bounds.atMost ?? null,
    wording: wording ?? null,
    source,
  };
  const before = years[2018];
  if (before === undefined) return [of2022];
  return [{ year: 2018, value: before, atLeast: null, atMost: null, wording: null, source }, of2022];
}
