/** One record of a CSV file: its fields as they are between the separators, unquoted, and the line that it begins on (the first is 1). */
export interface CsvRecord {
  line: number;
  fields: string[];
}

/** A file whose quotes never close is refused before it fills the memory. */
const MAX_RECORD_LENGTH = 1_000_000;

/**
 * Records of RFC 4180 text, as spreadsheets write it: any line end, fields in double quotes (doubled inside) with separators and line ends
 * in them; a quote inside an unquoted field is text. Empty lines are passed over.
 * @throws RangeError on a record that never ends
 */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  separator: string,
): AsyncGenerator<CsvRecord> {
  let [field, fields, line, begun] = ['', [] as string[], 1, 1];
  let state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  let [length, afterReturn] = [0, false];
  for await (const chunk of chunks) {
    for (const character of chunk) {
      const isEnd = character === '\n' || character === '\r';
      const isSecond = character === '\n' && afterReturn;
      afterReturn = character === '\r';
      if (isEnd && !isSecond) line++;
      if (++length > MAX_RECORD_LENGTH) throw new RangeError(`The record on line ${begun} never ends.`);
      if (state === 'quoted') {
        if (character === '"') state = 'closing';
        else field += character;
      } else if (state === 'closing' && character === '"') {
        field += character;
        state = 'quoted';
      } else if (isEnd) {
        if (isSecond) {
          begun = line;
          continue;
        }
        fields.push(field);
        if (fields.length > 1 || field !== '') yield { line: begun, fields };
        [field, fields, begun, state, length] = ['', [], line, 'start', 0];
      } else if (character === separator) {
        fields.push(field);
        [field, state] = ['', 'start'];
      } else if (state === 'start' && character === '"') state = 'quoted';
      else {
        field += character;
        state = 'plain';
      }
    }
  }
  fields.push(field);
  if (fields.length > 1 || field !== '') yield { line: begun, fields };
}
