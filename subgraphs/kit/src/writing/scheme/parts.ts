import type {
  BodyRecord,
  CoordinationRecord,
  DerogationRecord,
  DocumentRecord,
  FundingRecord,
  IsoDate,
  LinkRecord,
  SchemeRecord,
  SeatRecord,
} from '../../contract/index.ts';
import { emptied, given } from '../given.ts';
import { done, type Operation, refused } from '../operation.ts';
import { notFound, problem } from '../problems.ts';
import { overlap } from '../timeline.ts';

/** The lists of a scheme that have the same operations: add, amend, end, remove. */
export interface PartRecords {
  bodies: BodyRecord;
  seats: SeatRecord;
  coordinations: CoordinationRecord;
  fundings: FundingRecord;
  links: LinkRecord;
  documents: DocumentRecord;
  derogations: DerogationRecord;
}

export type PartList = keyof PartRecords;

/** One of those lists: what an item has when nothing is said of it, and what every item needs. */
export interface Part {
  list: PartList;
  blank: object;
  needs: readonly string[];
}

const part = <List extends PartList>(
  list: List,
  blank: Partial<PartRecords[List]>,
  needs: readonly (keyof PartRecords[List] & string)[],
): Part => ({ list, blank, needs });

const period = { since: null, until: null };

export const PARTS: Readonly<Record<PartList, Part>> = {
  bodies: part('bodies', { theme: null, name: null, ...period, meetings: [] }, ['type']),
  seats: part('seats', { role: null, college: null, presides: false, ...period }, [
    'partnerId',
    'body',
    'presides',
  ]),
  coordinations: part(
    'coordinations',
    { fte: null, employer: null, workplace: null, grade: null, holderKey: null, ...period },
    [],
  ),
  fundings: part('fundings', { amount: null, partnerId: null }, ['year', 'source', 'purpose']),
  links: part('links', { toSchemeId: null, source: null, ...period }, ['toKind', 'nature']),
  documents: part('documents', { date: null, url: null }, ['type', 'title']),
  derogations: part('derogations', { ruleSet: null, source: null, ...period }, [
    'rule',
    'grantedBy',
    'reason',
  ]),
};

/** Which item of a list: its place in the record, from 0, in the version that the author saw. */
export interface AtPosition {
  position: number;
}

type Fields = Record<string, unknown>;

/** Adds an item. A seat that the partner holds already, in the same body and as the same, is not given twice. */
export const addPart = (name: string, part: Part): Operation<SchemeRecord, object> => ({
  name,
  apply(record, input) {
    const item = { ...part.blank, ...withoutNulls(given(input, fieldsOf(part))) };
    const problems = missing(item, part.needs);
    if (problems.length > 0) return { record, problems };
    if (part.list === 'seats' && holdsAlready(record, item as unknown as SeatRecord))
      return refused(
        record,
        problem(
          'DUPLICATE',
          ['partnerId'],
          [
            'Ce partenaire a déjà ce siège à cette période.',
            'This partner already holds this seat at that time.',
          ],
        ),
      );
    return done({ ...record, [part.list]: [...record[part.list], item] });
  },
});

/** Changes the fields of an item that are given. */
export const amendPart = (name: string, part: Part): Operation<SchemeRecord, AtPosition> => ({
  name,
  apply(record, input) {
    const item = record[part.list][input.position];
    if (!item) return refused(record, noSuchPart(input.position));
    const problems = emptied(input, part.needs);
    if (problems.length > 0) return { record, problems };
    return done(
      replaced(record, part, { at: input.position, by: [{ ...item, ...given(input, fieldsOf(part)) }] }),
    );
  },
});

/** Ends an item that holds for a time. */
export const endPart = (
  name: string,
  part: Part,
): Operation<SchemeRecord, AtPosition & { until: IsoDate }> => ({
  name,
  apply(record, { position, until }) {
    const item = record[part.list][position];
    if (!item) return refused(record, noSuchPart(position));
    return done(replaced(record, part, { at: position, by: [{ ...item, until }] }));
  },
});

/** Takes an item away that should never have been there. */
export const removePart = (name: string, part: Part): Operation<SchemeRecord, AtPosition> => ({
  name,
  apply(record, { position }) {
    if (!record[part.list][position]) return refused(record, noSuchPart(position));
    return done(replaced(record, part, { at: position, by: [] }));
  },
});

export const noSuchPart = (position: number) =>
  notFound(
    ['position'],
    [`La fiche n’a rien au rang ${position}.`, `The record has nothing at ${position}.`],
  );

const fieldsOf = ({ blank, needs }: Part): never[] =>
  [...new Set([...Object.keys(blank), ...needs])].filter((name) => name !== 'meetings') as never[];

const withoutNulls = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const missing = (item: object, needs: readonly string[]) =>
  emptied(Object.fromEntries(needs.map((name) => [name, (item as Fields)[name] ?? null])), needs);

function replaced(
  record: SchemeRecord,
  { list }: Part,
  { at, by }: { at: number; by: unknown[] },
): SchemeRecord {
  const items = record[list];
  return { ...record, [list]: [...items.slice(0, at), ...by, ...items.slice(at + 1)] };
}

const holdsAlready = ({ seats }: SchemeRecord, { partnerId, body, role, ...when }: SeatRecord): boolean =>
  seats.some(
    (seat) => seat.partnerId === partnerId && seat.body === body && seat.role === role && overlap(seat, when),
  );
