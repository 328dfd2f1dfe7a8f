import { type Content, contentText, neutraliseText } from '../../exchange/index.ts';
import { STAMP_COLUMNS } from '../stamp.ts';
import type { Format, Sheet } from './format.ts';

const DIALECTS = {
  excel: { mark: '\uFEFF', separator: ';', decimal: ',' },
  plain: { mark: '', separator: ',', decimal: '.' },
} as const;

/** RFC 4180, lines ended by CRLF. Cells are quoted where they need it, whichever separator a reader takes. */
export const csv: Format = { contentType: 'text/csv; charset=utf-8', isText: true, write };

async function* write({ table, pages, stamp, variant }: Sheet): AsyncGenerator<string> {
  const { mark, separator, decimal } = DIALECTS[variant];
  const cell = (content: Content): string => {
    const text = contentText(content, decimal);
    return typeof content === 'number' ? text : quoted(neutraliseText(text));
  };
  const line = (cells: readonly string[]) => `${cells.join(separator)}\r\n`;
  const last = STAMP_COLUMNS.map((column) => cell(column.content(stamp)));
  yield mark + line([...table.columns, ...STAMP_COLUMNS].map(({ name }) => name));
  for await (const rows of pages) {
    const lines = rows.map(({ cells }) => line([...cells.map(cell), ...last]));
    if (lines.length > 0) yield lines.join('');
  }
}

const TO_QUOTE = /[;,\t"\r\n]/;

const quoted = (text: string): string => (TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
