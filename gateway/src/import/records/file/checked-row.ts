import { tooLarge } from './file-refused.ts';
import type { GridRow } from './grid.ts';
import { LIMITS } from './limits.ts';

/** The row, once known to be within the limits. @param count how many rows there are with it @throws FileRefused */
export function checkedRow(row: GridRow, count: number): GridRow {
  if (count > LIMITS.rows) throw tooLarge(`au plus ${LIMITS.rows} lignes`, `at most ${LIMITS.rows} rows`);
  if (row.cells.length > LIMITS.columns)
    throw tooLarge(
      `au plus ${LIMITS.columns} colonnes (ligne ${row.line})`,
      `at most ${LIMITS.columns} columns (line ${row.line})`,
    );
  return row;
}
