import { restoreText } from '../../../exchange/index.ts';
import { csvRecords } from '../../file/csv-records.ts';
import { textChunks } from '../../file/text-chunks.ts';
import { checkedRow } from './checked-row.ts';
import { unreadable } from './file-refused.ts';
import type { Grid, GridRow } from './grid.ts';
import { LIMITS } from './limits.ts';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const PIECE = 64 * 1024;

/** CSV text in any encoding that is told apart, as it is cut at each separator. Cells are as before a spreadsheet was kept from running them. */
export async function csvGrid(content: Buffer): Promise<Grid> {
  const texts: string[] = [];
  for await (const text of textChunks({ path: '', share: () => 0, bytes: () => pieces(content) }))
    texts.push(text);
  return {
    format: 'CSV',
    readings: SEPARATORS.map((separator) => ({ rows: () => rowsOf(texts, separator) })),
  };
}

async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < content.length; start += PIECE) yield content.subarray(start, start + PIECE);
}

async function* rowsOf(texts: readonly string[], separator: string): AsyncGenerator<GridRow> {
  try {
    let count = 0;
    for await (const { line, fields } of csvRecords(each(texts), separator)) {
      if (fields.every((field) => field.trim() === '')) continue;
      yield checkedRow({ line, cells: fields.slice(0, LIMITS.columns + 1).map(cellOf) }, ++count);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unreadable(
      'une ligne ne finit jamais, un guillemet n’est pas refermé',
      error.message.replace(/\.$/, ''),
    );
  }
}

async function* each(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

/** Without blanks around, what a spreadsheet wrapped it in (`="01004"`), and the apostrophes of an export. */
function cellOf(field: string): string {
  const text = field.replaceAll('\uFEFF', '').trim();
  return restoreText(/^="(.*)"$/s.exec(text)?.[1]?.replaceAll('""', '"') ?? text);
}
