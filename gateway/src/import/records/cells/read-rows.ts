import type { Table } from '../../../exchange/index.ts';
import type { Grid } from '../file/grid.ts';
import type { NamedColumn } from '../file/header.ts';
import { recogniseHeader } from '../file/header.ts';
import { type RowValues, rowValues } from './row-values.ts';

export interface FileRows<Row> {
  rows: RowValues<Row>[];
  /** Columns that the file has, by name. */
  columns: ReadonlySet<string>;
  notes: string[];
}

export interface RowsWanted<Row> {
  table: Table<Row>;
  /** Columns that an import understands besides. */
  besides?: readonly NamedColumn[];
  needed: readonly (readonly string[])[];
}

/** Columns that every export ends with; an import passes over them. */
const PASSED_OVER = ['jour', 'exporte_le', 'licence'];

/** Every row below the header. @throws FileRefused when there is none, or when the file is beyond the limits */
export async function readRows<Row>(
  grid: Grid,
  { table, besides = [], needed }: RowsWanted<Row>,
): Promise<FileRows<Row>> {
  const header = await recogniseHeader(grid, { columns: [...table.columns, ...besides], needed });
  const rows: RowValues<Row>[] = [];
  for await (const { line, cells } of header.reading.rows()) {
    if (line <= header.line) continue;
    const named = [...header.places].map(([name, index]) => [name, cells[index] ?? ''] as const);
    rows.push(rowValues(table.columns, line, new Map(named)));
  }
  const unknown = header.unknown.filter((title) => !PASSED_OVER.includes(title));
  return {
    rows,
    columns: new Set(header.places.keys()),
    notes: [
      `En-tête à la ligne ${header.line} : ${[...header.places.keys()].join(', ')}.`,
      ...(unknown.length > 0 ? [`Colonnes non reconnues, ignorées : ${unknown.join(', ')}.`] : []),
    ],
  };
}
