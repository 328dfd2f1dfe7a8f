import readWorkbook from 'read-excel-file/node';
import { zip } from '../../../export/formats/xlsx/zip.ts';
import { checkedRow } from './checked-row.ts';
import { tooLarge, unreadable } from './file-refused.ts';
import type { Grid, GridRow } from './grid.ts';
import { LIMITS } from './limits.ts';
import { zipParts } from './zip-parts.ts';

/**
 * The sheets of an XLSX workbook. The library that reads it holds it whole and trusts it: it is given only its XML parts, already unpacked
 * within the limits, of sheets whose furthest cell is within them.
 */
export async function xlsxGrid(content: Buffer): Promise<Grid> {
  const parts = [...zipParts(content, (name) => /\.(xml|rels)$/.test(name))].map(([name, bytes]) => ({
    name,
    text: bytes.toString('utf8'),
  }));
  for (const { name, text } of parts) if (/worksheets\/[^/]+\.xml$/.test(name)) checkSheet(text);
  const sheets = await readWorkbook(await repacked(parts), { trim: true }).catch((error: unknown) => {
    throw unreadable('ce n’est pas un classeur XLSX', `it is no XLSX workbook (${(error as Error).message})`);
  });
  return { format: 'XLSX', readings: sheets.map(({ data }) => ({ rows: () => rowsOf(data) })) };
}

async function repacked(parts: readonly { name: string; text: string }[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(parts.map(({ name, text }) => ({ name, content: [text] }))))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

const ADDRESS = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const CELL_OR_ROW = /^([A-Z]{0,3})(\d{1,7})$/;
const LETTERS = 26;

/** Looks at every place that the sheet names, wherever it may stand. @throws FileRefused for a sheet that goes too far */
function checkSheet(xml: string): void {
  let [rows, columns, count] = [0, 0, 0];
  for (const [, double, single] of xml.matchAll(ADDRESS)) {
    const [, letters, row] = CELL_OR_ROW.exec(double ?? single ?? '') ?? [];
    if (letters === undefined)
      throw unreadable('une cellule n’a pas d’adresse lisible', 'a cell has no readable address');
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
    count++;
  }
  const tags = xml.split(/<(?:\w+:)?(?:c|row)\b/, LIMITS.cells + 2).length - 1;
  if (rows > LIMITS.rows) throw tooLarge(`au plus ${LIMITS.rows} lignes`, `at most ${LIMITS.rows} rows`);
  if (columns > LIMITS.columns)
    throw tooLarge(`au plus ${LIMITS.columns} colonnes`, `at most ${LIMITS.columns} columns`);
  if (Math.max(rows * columns, count, tags) > LIMITS.cells)
    throw tooLarge(`au plus ${LIMITS.cells} cellules`, `at most ${LIMITS.cells} cells`);
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * LETTERS + letter.charCodeAt(0) - 64, 0);

async function* rowsOf(data: readonly (readonly unknown[])[]): AsyncGenerator<GridRow> {
  let count = 0;
  for (const [index, values] of data.entries()) {
    const cells = values.map(cellText);
    if (cells.every((cell) => cell === '')) continue;
    yield checkedRow({ line: index + 1, cells }, ++count);
  }
}

/** Days as ISO days: a workbook's have no time zone, and are read as UTC. */
function cellText(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return value === null || value === undefined ? '' : String(value).trim();
}
