import { type Column, parseRow } from '../../../exchange/index.ts';
import type { RowProblem } from '../report.ts';

/** What a row of a file says: only fields that it says something of. */
export interface RowValues<Row> {
  line: number;
  values: Partial<Row>;
  /** Its cells by the column's name, those of columns that are no field too. */
  cells: ReadonlyMap<string, string>;
  problems: RowProblem[];
  /** Lines of other rows that say more of the same record. */
  more: readonly number[];
}

/** Says of a cell that what the record has there is to be emptied: an empty cell leaves it as it is. */
export const CLEAR = 'effacer';

/** Reads a row: an empty cell says nothing, `effacer` empties, anything else is what its column makes of it. */
export function rowValues<Row>(
  columns: readonly Column<Row>[],
  line: number,
  cells: ReadonlyMap<string, string>,
): RowValues<Row> {
  const said: Record<string, string> = {};
  for (const [name, cell] of cells) {
    if (cell !== '') said[name] = cell.toLowerCase() === CLEAR ? '' : cell;
  }
  const { row, problems } = parseRow(columns, said);
  return {
    line,
    values: row,
    cells,
    more: [],
    problems: problems.map((found) => ({
      ...found,
      line,
      value: cells.get(found.column) ?? '',
      candidates: [],
    })),
  };
}

export const rowProblem = (
  line: number,
  { code, column = null, value = '', candidates = [] }: Pick<RowProblem, 'code'> & Partial<RowProblem>,
  [messageFr, messageEn]: readonly [string, string],
): RowProblem => ({ line, column, value, code, messageFr, messageEn, candidates });
