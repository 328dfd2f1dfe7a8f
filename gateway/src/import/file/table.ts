import { StartupError } from '../../database/startup-error.ts';
import { cellText, columnKey } from './cells.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import type { InputFile } from './input-file.ts';
import { textChunks } from './text-chunks.ts';

/** Columns that a file must have: by our name, the names that it may have there, as `columnKey` gives them. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** One row below the header: its line and, by our names, its cells. */
export interface TableRow<Name extends string> {
  line: number;
  cells: Readonly<Record<Name, string>>;
}

/** A file recognised as a table of one of the formats that it might be. */
export interface Table<Format extends string, Name extends string> {
  format: Format;
  /** The header's line, and by our names the columns as the file calls them. */
  header: { line: number; columns: Readonly<Record<Name, string>> };
  rows(): AsyncGenerator<TableRow<Name>>;
}

type Formats = Readonly<Record<string, Columns<string>>>;

type TableOf<Of extends Formats> = {
  [Format in keyof Of & string]: Table<Format, keyof Of[Format] & string>;
}[keyof Of & string];

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** Lines above the header: a title, a date, a source. */
const LINES_LOOKED_AT = 12;

/**
 * The file as the first of these formats whose columns it has, in any order and among any others. Separator and header are recognised among
 * the first lines.
 * @throws StartupError naming the columns that the first lines lack: it is another file
 */
export async function openTable<const Of extends Formats>(
  file: InputFile,
  formats: Of,
): Promise<TableOf<Of>> {
  const found = await headerOf(file, formats);
  const { format, separator, line, places } = found;
  return {
    format,
    header: { line, columns: Object.fromEntries(places.map(({ name, title }) => [name, title])) },
    async *rows() {
      for await (const record of recordsOf(file, separator)) {
        if (record.line <= line || record.fields.every((field) => field.trim() === '')) continue;
        const cells = places.map(({ name, index }) => [name, cellText(record.fields[index] ?? '')]);
        yield { line: record.line, cells: Object.fromEntries(cells) };
      }
    },
  } as TableOf<Of>;
}

interface Header {
  format: string;
  line: number;
  separator: string;
  places: { name: string; index: number; title: string }[];
}

async function headerOf(file: InputFile, formats: Formats): Promise<Header> {
  let nearest: string[] | undefined;
  for (const separator of SEPARATORS) {
    for (const { line, fields } of await firstRecords(file, separator)) {
      const titles = fields.map(cellText);
      const keys = titles.map(columnKey);
      for (const [format, columns] of Object.entries(formats)) {
        const places = Object.entries(columns).map(([name, aliases]) => {
          const index = keys.findIndex((key) => aliases.includes(key));
          return { name, index, title: titles[index] ?? '' };
        });
        const missing = places.filter(({ index }) => index < 0).map(({ name }) => columns[name]?.[0] ?? name);
        if (missing.length === 0) return { format, line, separator, places };
        if (!nearest || missing.length < nearest.length) nearest = missing;
      }
    }
  }
  const expected = nearest ?? Object.values(formats).flatMap((columns) => Object.values(columns).map(first));
  throw new StartupError(
    `${file.path}: line 1 is no header of this kind of file, nor is a line below it: no column ${expected.join(', ')}.`,
  );
}

const first = (aliases: readonly string[]): string => aliases[0] ?? '';

async function firstRecords(file: InputFile, separator: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  try {
    for await (const record of csvRecords(textChunks(file), separator)) {
      records.push(record);
      if (records.length === LINES_LOOKED_AT) break;
    }
  } catch (error) {
    // Cut at another separator than its own, a file may seem to open a quote that never closes.
    if (!(error instanceof RangeError)) throw error;
  }
  return records;
}

/** @throws StartupError where a quote is never closed */
export async function* recordsOf(file: InputFile, separator: string): AsyncGenerator<CsvRecord> {
  try {
    yield* csvRecords(textChunks(file), separator);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new StartupError(`${file.path}: ${error.message}`);
  }
}
