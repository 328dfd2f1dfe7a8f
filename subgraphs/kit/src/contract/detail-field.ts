import type { Vocabulary } from './vocabulary.ts';

interface DetailBase {
  /** In French: shown on the graph's field, the filter's field and the import's column. */
  description: string;
  /** Also offered in the kind's filter (indexed, exact match). */
  filterable?: boolean;
  /** Name of its column in files: French, lower case without accents (`nature_territoire`). The detail's own name unless it is given. */
  column?: string;
}

/**
 * One field of a kind's own details. Every detail may be missing (null): missing is shown as missing.
 * `Codes` is a list of codes of a vocabulary, `Strings` a list of free texts.
 */
export type DetailField =
  | (DetailBase & {
      type: 'String' | 'Int' | 'Float' | 'Boolean' | 'Date' | 'Strings';
      min?: number;
      max?: number;
      pattern?: RegExp;
    })
  | (DetailBase & { type: 'Code' | 'Codes'; of: Vocabulary });

export type DetailFields = Readonly<Record<string, DetailField>>;
