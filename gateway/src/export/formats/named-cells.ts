import type { Content } from '../../exchange/index.ts';
import { STAMP_COLUMNS } from '../stamp.ts';
import type { Sheet } from './format.ts';

/** Turns a row's cells into an object by the names of its columns, the export's own last. */
export function namedCells({ table, stamp }: Pick<Sheet, 'table' | 'stamp'>) {
  const names = table.columns.map(({ name }) => name);
  const last = Object.fromEntries(STAMP_COLUMNS.map(({ name, content }) => [name, content(stamp)]));
  return (cells: readonly Content[]): Record<string, Content> => ({
    ...Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])),
    ...last,
  });
}
