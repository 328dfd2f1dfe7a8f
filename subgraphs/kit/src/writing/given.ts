import type { FundingRecord, Problem, SourceRecord } from '../contract/index.ts';
import { problem } from './problems.ts';

/** Those of the named fields that an input gives: absent leaves a field as it is, null empties it. */
export function given<Item extends object>(input: object, names: readonly (keyof Item)[]): Partial<Item> {
  const known = input as Partial<Item>;
  return Object.fromEntries(
    names.filter((name) => known[name] !== undefined).map((name) => [name, known[name]]),
  ) as Partial<Item>;
}

/** The named fields that an input empties though no record goes without them. */
export function emptied(
  input: object,
  names: readonly string[],
  path: readonly (string | number)[] = [],
): Problem[] {
  return names
    .filter((name) => (input as Record<string, unknown>)[name] === null)
    .map((name) => problem('REQUIRED', [...path, name], ['Il faut une valeur.', 'A value is needed.']));
}

/** Sources and fundings as records keep them: what an input leaves out is not known. */
export const wholeSource = ({
  document,
  section = null,
  url = null,
}: Partial<SourceRecord>): SourceRecord => ({
  document: document ?? '',
  section,
  url,
});

export const wholeFunding = (line: Partial<FundingRecord>): FundingRecord =>
  ({ amount: null, partnerId: null, ...line }) as FundingRecord;
