import type { Misread } from '../cells/content.ts';
import type { Column } from './column.ts';

export interface CellProblem extends Misread {
  /** The column's name. */
  column: string;
}

export interface ParsedRow<Row> {
  /** Fields of the columns that the file has. */
  row: Partial<Row>;
  problems: CellProblem[];
}

/**
 * One row of a file.
 * @param cells by the column's name, as texts; undefined where the file lacks the column
 */
export function parseRow<Row>(
  columns: readonly Column<Row>[],
  cells: Readonly<Record<string, string | undefined>>,
): ParsedRow<Row> {
  const row: Partial<Row> = {};
  const problems = columns.flatMap((column) => {
    const cell = cells[column.name];
    const problem = column.informative || cell === undefined ? null : column.parse(cell, row);
    return problem ? [{ ...problem, column: column.name }] : [];
  });
  return { row, problems };
}
