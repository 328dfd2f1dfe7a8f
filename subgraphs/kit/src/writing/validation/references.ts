import type { Problem } from '../../contract/index.ts';
import { isRecordId } from '../identifiers/record-id.ts';
import { problem } from '../problems.ts';

type Path = readonly (string | number)[];

/** An id that is not written as ids of partners are. Whether there is such a partner is another subgraph's to know. */
export const partnerIdProblems = (id: string | null, path: Path): Problem[] =>
  recordIdProblems(id, path, 'partner');

export function recordIdProblems(id: string | null, path: Path, prefix: string): Problem[] {
  if (id === null || isRecordId(id, prefix)) return [];
  return [
    problem('WRONG_FORMAT', path, [
      `Attendu : un identifiant « ${prefix}_… ».`,
      `Expected an id “${prefix}_…”.`,
    ]),
  ];
}

/** An address that is not one of the web. */
export function urlProblems(url: string | null, path: Path): Problem[] {
  if (url === null || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return [];
  return [
    problem('WRONG_FORMAT', path, [
      'Attendu : une adresse qui commence par https:// ou http://.',
      'Expected an address that begins with https:// or http://.',
    ]),
  ];
}
