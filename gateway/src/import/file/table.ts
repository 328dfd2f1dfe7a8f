import { StartupError } from '../../database/startup-error.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { textChunks, withoutMark } from './text-chunks.ts';

/** Columns that a file must have: by our name, the names that it may have there, as `columnKey` gives them. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** One row below the header: its line and, by our names, its cells. */
export interface TableRow<Name extends string> {
  line: number;
  cells: Readonly<Record<Name, string>>;
}

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Lines above the header: a title, a date, a source. */
const LINES_LOOKED_AT = 12;

/**
 * Rows of a CSV file with these columns, in any order and among any others. Separator and header are recognised among the first lines.
 * @throws StartupError naming the columns that the first lines lack: it is another file
 */
export async function* tableRows<Name extends string>(
  file: string,
  columns: Columns<Name>,
): AsyncGenerator<TableRow<Name>> {
  const header = await headerOf(file, columns);
  for await (const record of csvRecords(textChunks(file), header.separator)) {
    if (record.line <= header.line || record.fields.every((field) => field.trim() === '')) continue;
    const cell = (index: number) => cellText(record.fields[index] ?? '');
    const cells = Object.fromEntries(header.places.map(([name, index]) => [name, cell(index)]));
    yield { line: record.line, cells: cells as Record<Name, string> };
  }
}

interface Header<Name extends string> {
  line: number;
  separator: string;
  places: [Name, number][];
}

async function headerOf<Name extends string>(file: string, columns: Columns<Name>): Promise<Header<Name>> {
  const names = Object.keys(columns) as Name[];
  let best: string[] = names;
  for (const separator of SEPARATORS) {
    for (const { line, fields } of await firstRecords(file, separator)) {
      const keys = fields.map((field) => columnKey(cellText(field)));
      const places = names.map((name): [Name, number] => [
        name,
        keys.findIndex((key) => columns[name].includes(key)),
      ]);
      const missing = places.filter(([, index]) => index < 0).map(([name]) => name);
      if (missing.length === 0) return { line, separator, places };
      if (missing.length < best.length) best = missing;
    }
  }
  const expected = best.map((name) => columns[name as Name][0]).join(', ');
  throw new StartupError(
    `${file}: line 1 is no header of this kind of file, nor is a line below it: no column ${expected}.`,
  );
}

async function firstRecords(file: string, separator: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(textChunks(file), separator)) {
    records.push(record);
    if (records.length === LINES_LOOKED_AT) break;
  }
  return records;
}

/** A column's name as it is compared: « Date eff. » and `DATE_EFF` are the same. */
export function columnKey(name: string): string {
  return withoutMark(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** A cell without what a spreadsheet wrapped it in: `="01004"` is 01004. */
export function cellText(field: string): string {
  const text = field.replace(/\u00A0/g, ' ').trim();
  return /^="(.*)"$/s.exec(text)?.[1]?.trim() ?? text;
}
