import type { Transform } from 'node:stream';
import { Transform as RowTransform } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Cell } from './column.ts';
import type { ExportRequest } from './export-request.ts';

/** How rows are written: a stream that takes rows (lists of cells) and gives bytes. */
export interface Format {
  contentType: string;
  write(columns: readonly string[], variant: ExportRequest['variant']): Transform;
}

export const FORMATS: Readonly<Record<string, Format>> = {
  csv: { contentType: 'text/csv; charset=utf-8', write: csv },
  jsonl: { contentType: 'application/jsonl; charset=utf-8', write: jsonLines },
};

/** Missing is empty, several are separated by `|`; a text that a spreadsheet would run as a formula begins with an apostrophe. */
function csv(columns: readonly string[], variant: ExportRequest['variant']): Transform {
  const excel = variant === 'excel';
  return stringify({
    header: true,
    columns: [...columns],
    bom: excel,
    delimiter: excel ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: (value) => String(value),
      object: (value) => (Array.isArray(value) ? value.join('|') : ''),
    },
  });
}

/** One JSON object a line; missing is null, several are a list. */
function jsonLines(columns: readonly string[]): Transform {
  return new RowTransform({
    writableObjectMode: true,
    transform(row: Cell[], _, done) {
      done(
        null,
        `${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))}\n`,
      );
    },
  });
}
