import { compareText, type DocumentRecord, type DocumentType, type IsoDate } from '@maillage/kit';
import type { RuleFacts } from '../rule-facts.ts';

export interface Documents {
  /** Those of the type dated on or behind `from`, the last one first; of one day, the last of the record. */
  recent: readonly DocumentRecord[];
  /** Whether there is one; null when it is not known: one is undated, or the list is not complete. */
  exists: boolean | null;
}

/** Documents of a type. @param from null for whatever date, undated ones included */
export function documentsOf(facts: RuleFacts, type: DocumentType, from: IsoDate | null): Documents {
  const all = facts.documents.filter((document) => document.type === type);
  const recent = all
    .filter(({ date }) => from === null || (date !== null && date >= from))
    .toReversed()
    .toSorted((a, b) => compareText(b.date ?? '', a.date ?? ''));
  if (recent.length > 0) return { recent, exists: true };
  const isKnown = facts.completeParts.has('DOCUMENTS') && all.every(({ date }) => date !== null);
  return { recent, exists: isKnown ? false : null };
}
