import type { Format, Sheet } from './format.ts';
import { namedCells } from './named-cells.ts';

/** One JSON object a line; missing is null, several are a list. */
export const jsonLines: Format = {
  contentType: 'application/jsonl; charset=utf-8',
  isText: true,
  async *write(sheet: Sheet) {
    const toObject = namedCells(sheet);
    for await (const rows of sheet.pages) {
      const lines = rows.map(({ cells }) => `${JSON.stringify(toObject(cells))}\n`);
      if (lines.length > 0) yield lines.join('');
    }
  },
};
