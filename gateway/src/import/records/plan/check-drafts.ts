import { type Caller, difference, hasScope, type Problem, same, wholeDifference } from '@maillage/kit';
import { breathe } from '../breathe.ts';
import { type RowValues, rowProblem } from '../cells/row-values.ts';
import type { RowProblem } from '../report.ts';
import type { Built, Change, Draft } from './draft.ts';

export interface Checking<Item extends { id: string }> {
  today: string;
  /** Null for who has the command line: they may write everywhere. */
  caller: Caller | null;
  /** What the record names that is not there. */
  missing(record: Item, before: Item | null): Promise<readonly Problem[]>;
}

export interface Checked<Item extends { id: string }> {
  changes: Change<Item>[];
  /** Records that are already what the rows say. */
  unchanged: number;
  problems: RowProblem[];
}

/**
 * Validates each record whole, as its rows would have it. Rows that are behind a problem are refused, and the record is what the others make of
 * it; where it can't be told which row is, all of the record's are.
 */
export async function checkDrafts<Item extends { id: string }>(
  drafts: readonly Draft<Item>[],
  checking: Checking<Item>,
): Promise<Checked<Item>> {
  const checked: Checked<Item> = { changes: [], unchanged: 0, problems: [] };
  const numbers = new Set<string>();
  for (const [turn, draft] of drafts.entries()) {
    await breathe(turn);
    await checkDraft(draft, { ...checking, numbers }, checked);
  }
  return checked;
}

async function checkDraft<Item extends { id: string }>(
  draft: Draft<Item>,
  checking: Checking<Item> & { numbers: Set<string> },
  checked: Checked<Item>,
): Promise<void> {
  const { shelf, before } = draft;
  let rows = draft.rows;
  while (rows.length > 0) {
    const built = draft.build(rows);
    const { record, unsure = [] } = built;
    if (unsure.length === 0 && before && same(before.record, record)) {
      checked.unchanged++;
      return;
    }
    const problems = unsure.length > 0 ? [] : await problemsOf(draft, record, checking);
    if (problems.length === 0 && unsure.length === 0) {
      for (const number of numbersOf(record)) checking.numbers.add(number);
      checked.changes.push({
        shelf,
        before,
        after: record,
        name: draft.nameOf(record),
        lines: rows.flatMap(({ line, more }) => [line, ...more]),
        get differences() {
          return before ? difference(before.record, record) : wholeDifference(null, record);
        },
      });
      return;
    }
    const refused = refuse(built, { rows, problems });
    checked.problems.push(...refused.problems);
    rows = rows.filter((row) => !refused.rows.has(row));
  }
}

/** Official numbers that two new records of one file may not share. */
const numbersOf = (record: object): string[] =>
  ['siret', 'finess'].flatMap((name) => {
    const value = (record as Record<string, unknown>)[name];
    return typeof value === 'string' ? [`${name} ${value}`] : [];
  });

async function problemsOf<Item extends { id: string }>(
  { shelf, before }: Draft<Item>,
  record: Item,
  { today, caller, missing, numbers }: Checking<Item> & { numbers: Set<string> },
): Promise<readonly Problem[]> {
  const { writing, within } = shelf;
  const each = [...(before ? [before.record] : []), record];
  const allowed =
    caller === null ||
    (hasScope(caller, writing.scope) && each.every((item) => writing.mayWrite(caller, item, { today })));
  const wrong = [...(allowed ? [] : [outside]), ...writing.validate(record, { today })];
  if (wrong.length > 0) return wrong;
  const had = new Set(before ? numbersOf(before.record) : []);
  const given = numbersOf(record).filter((number) => !had.has(number));
  const taken = given.filter((number) => numbers.has(number));
  return [
    ...(given.length > 0 ? await within.clashes(record) : []),
    ...taken.map(twice),
    ...(await missing(record, before?.record ?? null)),
  ];
}

const outside: Problem = {
  path: [],
  code: 'FORBIDDEN',
  messageFr: 'La fiche est, ou serait, hors des territoires où vous pouvez écrire.',
  messageEn: 'The record lies, or would lie, outside the territories where you may write.',
};

const twice = (number: string): Problem => ({
  path: [number.split(' ', 1)[0] ?? ''],
  code: 'DUPLICATE',
  messageFr: 'Une autre ligne du fichier a déjà ce numéro.',
  messageEn: 'Another row of the file already has this number.',
});

interface Refused {
  rows: Set<RowValues<unknown>>;
  problems: RowProblem[];
}

function refuse(
  built: Built<unknown>,
  { rows, problems }: { rows: readonly RowValues<unknown>[]; problems: readonly Problem[] },
): Refused {
  const refused: Refused = { rows: new Set(built.unsure), problems: [] };
  for (const row of built.unsure ?? [])
    refused.problems.push(rowProblem(row.line, { code: 'NOT_FOUND' }, SEVERAL_PARTS));
  for (const { path, code, messageFr, messageEn } of problems) {
    const row = built.rowAt(path);
    const column = built.columnAt(path);
    const [first] = rows;
    const at = row ?? first;
    if (!at) continue;
    const value = (column && at.cells.get(column)) ?? '';
    refused.problems.push(rowProblem(at.line, { code, column, value }, [messageFr, messageEn]));
    for (const each of row ? [row] : rows) refused.rows.add(each);
  }
  return refused;
}

const SEVERAL_PARTS = [
  'Cette ligne peut parler de plusieurs éléments de la fiche : précisez ce qui les distingue.',
  'This row may speak of several parts of the record: say what tells them apart.',
] as const;
