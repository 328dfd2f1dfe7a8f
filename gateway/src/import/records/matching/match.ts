import type { Misread } from '../../../exchange/index.ts';
import type { Candidate } from '../report.ts';

/** Whose row it is: of a record that stands, of one to be made, or nobody can tell. */
export type Match =
  | { found: 'RECORD'; id: string }
  | { found: 'NONE' }
  | {
      found: 'UNSURE';
      column: string | null;
      value: string;
      problem: Misread;
      candidates: readonly Candidate[];
    };

/** In the column of ids: a record to be made, whatever others are called. */
export const NEW = 'nouveau';

export const NONE: Match = { found: 'NONE' };
export const matched = (id: string): Match => ({ found: 'RECORD', id });

/** What the rows of a file are held against. */
interface Named {
  id: string;
  name: string;
}

const MAX_SHOWN = 10;

export const candidatesOf = (records: readonly Named[]): Candidate[] =>
  records.slice(0, MAX_SHOWN).map(({ id, name }) => ({ id, name }));

export const unknownId = (column: string, id: string): Match => ({
  found: 'UNSURE',
  column,
  value: id,
  candidates: [],
  problem: {
    code: 'NOT_FOUND',
    messageFr: 'Il n’y a pas de fiche de cet identifiant ; laissez-le vide pour une fiche à créer.',
    messageEn: 'There is no record with this id; leave it empty for a record to be made.',
  },
});

/** Several records, or one that is only close. */
export const unsure = (
  { column, value }: { column: string | null; value: string },
  records: readonly Named[],
): Match => ({
  found: 'UNSURE',
  column,
  value,
  candidates: candidatesOf(records),
  problem: {
    code: 'NOT_FOUND',
    messageFr: `On ne peut pas dire de quelle fiche il s’agit ; donnez son identifiant, ou « ${NEW} » pour en créer une : ${shown(records)}.`,
    messageEn: `Which record is meant can’t be told; give its id, or “${NEW}” to make one: ${shown(records)}.`,
  },
});

const shown = (records: readonly Named[]): string => {
  const names = records.slice(0, MAX_SHOWN).map(({ id, name }) => `${id} (${name})`);
  return records.length > MAX_SHOWN ? `${names.join(', ')}…` : names.join(', ');
};

export const nobody = (
  { column, value }: { column: string | null; value: string },
  [messageFr, messageEn]: readonly [string, string],
): Match => ({
  found: 'UNSURE',
  column,
  value,
  candidates: [],
  problem: { code: 'NOT_FOUND', messageFr, messageEn },
});

/** What differs in two official numbers' records. */
export const contradicting = (
  { column, value }: { column: string; value: string },
  records: readonly Named[],
): Match => ({
  found: 'UNSURE',
  column,
  value,
  candidates: candidatesOf(records),
  problem: {
    code: 'INCONSISTENT',
    messageFr: `Ces identifiants sont ceux de plusieurs fiches : ${shown(records)}.`,
    messageEn: `These identifiers are those of several records: ${shown(records)}.`,
  },
});
