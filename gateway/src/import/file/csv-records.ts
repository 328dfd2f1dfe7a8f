import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type CsvError, type Info, parse } from 'csv-parse';

/** One record of a CSV file: its fields as they are between the separators, unquoted, and the line that it begins on (the first is 1). */
export interface CsvRecord {
  line: number;
  fields: string[];
}

/** A file whose quotes never close is refused before it fills the memory. */
const MAX_RECORD_LENGTH = 1_000_000;

/**
 * Records of CSV text whose line ends are `\n`, as spreadsheets write it: fields in double quotes (doubled inside) with separators and line
 * ends in them; a quote inside an unquoted field is text; rows may be of different lengths. Empty lines are passed over.
 * @throws RangeError on a record that never ends
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_LENGTH,
    info: true,
  });
  // What makes it fail also ends the loop below, or comes of leaving it early.
  pipeline(Readable.from(chunks), parser).catch(() => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { line: info.lines - lineEndsIn(record), fields: record };
    }
  } catch (error) {
    const { code, lines } = error as CsvError;
    if (!NEVER_ENDS.includes(code)) throw error;
    throw new RangeError(`Line ${lines} is in a record that never ends: a quote is not closed.`);
  } finally {
    parser.destroy();
  }
}

const NEVER_ENDS: readonly string[] = ['CSV_MAX_RECORD_SIZE', 'CSV_QUOTE_NOT_CLOSED'];

function lineEndsIn(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) if (field.includes('\n')) count += field.split('\n').length - 1;
  return count;
}
