import type { Column } from '../../../exchange/index.ts';
import { breathe } from '../breathe.ts';
import { type RowValues, rowProblem } from '../cells/row-values.ts';
import type { Match } from '../matching/match.ts';
import type { RowProblem } from '../report.ts';
import type { Shelf } from '../shelf.ts';
import type { Draft } from './draft.ts';

/** How rows of one table are whole records. */
export interface RecordRows<Item extends { id: string }, Row> {
  shelf: Shelf<Item>;
  columns: readonly Column<Row>[];
  match(values: Partial<Row>): Promise<Match>;
  /** A record of which nothing is known but what it is. */
  blank(row: RowValues<Row>): Item;
  /** What else keeps a row from making a record. */
  problemsOfNew?(row: RowValues<Row>): RowProblem[];
  apply(record: Item, values: Partial<Row>): Item;
  /** Two rows with one of these in common would make the same record. */
  keysOf(values: Partial<Row>): readonly string[];
  nameOf(record: Item): string;
  columnAt(path: readonly string[]): string | null;
}

export interface Drafted<Item extends { id: string }> {
  drafts: Draft<Item>[];
  problems: RowProblem[];
}

/** A draft for each row that is right by itself: of the record that it is matched with, or of a new one. A record is in one row alone. */
export async function recordDrafts<Item extends { id: string }, Row>(
  rows: readonly RowValues<Row>[],
  how: RecordRows<Item, Row>,
): Promise<Drafted<Item>> {
  const drafts: Draft<Item>[] = [];
  const problems: RowProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const [turn, row] of rows.entries()) {
    await breathe(turn);
    if (row.problems.length > 0) {
      problems.push(...row.problems);
      continue;
    }
    const match = await how.match(row.values);
    if (match.found === 'UNSURE') {
      const { column, value, problem, candidates } = match;
      const { messageFr, messageEn, code } = problem;
      problems.push(rowProblem(row.line, { code, column, value, candidates }, [messageFr, messageEn]));
      continue;
    }
    const before = match.found === 'RECORD' ? (how.shelf.standing.get(match.id) ?? null) : null;
    const found = [
      ...(before ? [] : [...missingColumns(how.columns, row), ...(how.problemsOfNew?.(row) ?? [])]),
      ...onceIn(lineOf, before ? [before.record.id] : how.keysOf(row.values), row.line),
    ];
    problems.push(...found);
    if (found.length === 0) drafts.push(draftOf(row, before, how));
  }
  return { drafts, problems };
}

function draftOf<Item extends { id: string }, Row>(
  row: RowValues<Row>,
  before: Draft<Item>['before'],
  how: RecordRows<Item, Row>,
): Draft<Item> {
  const start = before?.record ?? how.blank(row);
  const record = how.apply(start, row.values);
  return {
    shelf: how.shelf,
    before,
    rows: [row],
    nameOf: how.nameOf,
    build: () => ({ record, rowAt: () => row, columnAt: how.columnAt }),
  };
}

/** A record is taken for its holder's word where the file does not say where it comes from. */
const DEFAULTED = ['provenance'];

/** Columns that every new record needs. */
export const missingColumns = <Row>(columns: readonly Column<Row>[], row: RowValues<Row>): RowProblem[] =>
  columns
    .filter(({ name, required }) => required && !DEFAULTED.includes(name) && !row.cells.get(name))
    .map(({ name }) =>
      rowProblem(row.line, { code: 'REQUIRED', column: name }, [
        `Il faut la colonne « ${name} ».`,
        `The column “${name}” is needed.`,
      ]),
    );

function onceIn(lineOf: Map<string, number>, keys: readonly string[], line: number): RowProblem[] {
  const earlier = keys.map((key) => lineOf.get(key)).find((found) => found !== undefined);
  for (const key of keys) if (!lineOf.has(key)) lineOf.set(key, line);
  if (earlier === undefined) return [];
  return [
    rowProblem(line, { code: 'DUPLICATE', value: keys[0] ?? '' }, [
      `C’est la même fiche qu’à la ligne ${earlier}.`,
      `This is the same record as on line ${earlier}.`,
    ]),
  ];
}
