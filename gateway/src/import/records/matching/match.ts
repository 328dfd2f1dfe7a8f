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

/** Where a row says whose it is. */
interface Place {
  /** Null for the row as a whole. */
  column: string | null;
  value: string;
}

type Texts = readonly [french: string, english: string];

const undecided = (
  { column, value }: Place,
  [messageFr, messageEn]: Texts,
  { code = 'NOT_FOUND', among = [] }: { code?: Misread['code']; among?: readonly Named[] } = {},
): Match => ({
  found: 'UNSURE',
  column,
  value,
  candidates: candidatesOf(among),
  problem: { code, messageFr, messageEn },
});

export const nobody = (place: Place, texts: Texts): Match => undecided(place, texts);

export const unknownId = (column: string, id: string): Match =>
  undecided({ column, value: id }, [
    'Il n’y a pas de fiche de cet identifiant ; laissez-le vide pour une fiche à créer.',
    'There is no record with this id; leave it empty for a record to be made.',
  ]);

/** Several records, or one that is only close. */
export const unsure = (place: Place, records: readonly Named[]): Match =>
  undecided(
    place,
    [
      `On ne peut pas dire de quelle fiche il s’agit ; donnez son identifiant, ou « ${NEW} » pour en créer une : ${shown(records)}.`,
      `Which record is meant can’t be told; give its id, or “${NEW}” to make one: ${shown(records)}.`,
    ],
    { among: records },
  );

/** What differs in two official numbers' records. */
export const contradicting = (place: Place, records: readonly Named[]): Match =>
  undecided(
    place,
    [
      `Ces identifiants sont ceux de plusieurs fiches : ${shown(records)}.`,
      `These identifiers are those of several records: ${shown(records)}.`,
    ],
    { code: 'INCONSISTENT', among: records },
  );

const shown = (records: readonly Named[]): string => {
  const names = records.slice(0, MAX_SHOWN).map(({ id, name }) => `${id} (${name})`);
  return records.length > MAX_SHOWN ? `${names.join(', ')}…` : names.join(', ');
};
