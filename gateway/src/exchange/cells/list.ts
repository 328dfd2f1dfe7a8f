import { type Codec, type Reading, read } from './content.ts';

/*
 * Several values in one cell: « COMMUNE:69029 | COMMUNE:69081 ». A vertical bar or a backslash of a value has a backslash before it. A list
 * that is known to be empty is « aucun », where an empty cell means that nothing is known.
 */

const SEPARATOR = ' | ';
const NONE = 'aucun';

export function writeList(items: readonly string[]): string {
  if (items.length === 0) return NONE;
  const text = items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(SEPARATOR);
  return text.toLowerCase() === NONE ? `\\${text}` : text;
}

export function readList(cell: string): string[] {
  if (cell.trim().toLowerCase() === NONE) return [];
  return splitUnescaped(cell, '|')
    .map((item) => unescaped(item.trim()))
    .filter((item) => item !== '');
}

/** Pieces between separators that have no backslash before them, still escaped. */
export function splitUnescaped(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === separator) {
      pieces.push(piece);
      piece = '';
    } else {
      piece += text[at];
      if (text[at] === '\\') piece += text[++at] ?? '';
    }
  }
  return [...pieces, piece];
}

export const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, '$1');

/** A list of what `item` writes. The first item that can't be read is what is wrong with the cell. */
export const listOf = <Value>(item: Codec<Value>): Codec<Value[]> => ({
  type: 'list',
  expects: `une liste séparée par « | » ; pour chaque valeur, ${item.expects}`,
  write: (values) => values.map((value) => String(item.write(value))),
  read(cell): Reading<Value[]> {
    const values: Value[] = [];
    for (const text of readList(cell)) {
      const reading = item.read(text);
      if (!reading.ok) return reading;
      values.push(reading.value);
    }
    return read(values);
  },
});
