import { type DocumentRecord, searchKey } from '@maillage/kit';
import type { World } from '../world.ts';
import type { DiagnosisNode, SchemeNode } from './nodes.ts';

const NONE: readonly DiagnosisNode[] = [];

/** The diagnoses among the documents of a record. A title without a date tells nothing: many bear the same. */
export function toDiagnoses(
  { diagnosisKeys }: World,
  scheme: SchemeNode,
  documents: readonly DocumentRecord[],
): readonly DiagnosisNode[] {
  const found = documents.flatMap(({ type, title, date, url }, position): DiagnosisNode[] => {
    if (type !== 'DIAGNOSTIC') return [];
    const sameUrl = url === null ? null : diagnosisKeys.idOf(`url ${url}`);
    const sameTitle = date === null ? null : diagnosisKeys.idOf(`title ${date} ${searchKey(title)}`);
    return [{ scheme, position, title, date, url, sameUrl, sameTitle }];
  });
  return found.length === 0 ? NONE : found;
}
