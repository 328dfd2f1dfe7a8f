import { type CellType, type Content, contentText } from '../../../exchange/index.ts';
import { STYLES } from './parts.ts';

/** What one cell of a spreadsheet may hold. */
const MAX_CELL_LENGTH = 32_767;
const CUT = '…';

/** Day 60 is a 29 February 1900 that never was: days before 1 March 1900 are written as text. */
const FIRST_DAY = '1900-03-01';
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A cell at `at` (`B7`), as `<c>`; nothing where it is missing. Texts are never formulas in this format. */
export function cellXml(at: string, content: Content, type: CellType): string {
  if (content === null) return '';
  if (typeof content === 'number') return `<c r="${at}"><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `<c r="${at}" t="b"><v>${content ? 1 : 0}</v></c>`;
  const text = contentText(content);
  if (type === 'date' && text >= FIRST_DAY)
    return `<c r="${at}" s="${STYLES.date}"><v>${(Date.parse(text) - EPOCH) / DAY_MS}</v></c>`;
  return textXml(at, text, STYLES.plain);
}

export const textXml = (at: string, text: string, style: number): string =>
  `<c r="${at}" t="inlineStr"${style === STYLES.plain ? '' : ` s="${style}"`}><is><t xml:space="preserve">${xmlText(shortEnough(text))}</t></is></c>`;

const shortEnough = (text: string): string =>
  text.length > MAX_CELL_LENGTH ? text.slice(0, MAX_CELL_LENGTH - CUT.length) + CUT : text;

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them.
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] as string);

const LETTERS = 26;

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % LETTERS));
  return index < LETTERS ? letter : columnLetters(Math.floor(index / LETTERS) - 1) + letter;
}
