import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a column: days as `YYYY-MM-DD`, JSON as its text, a list of texts as a Postgres array. */
export type ColumnValue = string | number | boolean | null | readonly string[];
export type Row = Record<string, ColumnValue>;

/** Rows by table, in an order that satisfies the foreign keys. The rows of one table all have the same columns. */
export type RowsByTable = [table: string, rows: Row[]][];

export const json = (value: object): string => JSON.stringify(value);

/** Inserts a handful of rows with one statement. */
export async function insertRows(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values: ColumnValue[] = [];
  const tuples = rows.map(
    (row) => `(${columns.map((column) => `$${values.push(row[column] ?? null)}`).join(', ')})`,
  );
  await client.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`, values);
}

const COPY_CHUNK = 500;

/** Loads many rows with COPY, in the transaction that the client is in. */
export async function copyRows(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const stream = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(copyChunks(rows, columns)), stream);
}

function* copyChunks(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  for (let start = 0; start < rows.length; start += COPY_CHUNK) {
    const lines = rows.slice(start, start + COPY_CHUNK);
    yield lines
      .map((row) => `${columns.map((column) => copyField(row[column] ?? null)).join('\t')}\n`)
      .join('');
  }
}

/** A value in COPY's text format. */
function copyField(value: ColumnValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return copyText(value);
  if (typeof value === 'object') return copyText(`{${value.map(arrayElement).join(',')}}`);
  return String(value);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const copyText = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);

const arrayElement = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
