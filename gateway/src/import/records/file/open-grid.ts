import { csvGrid } from './csv-grid.ts';
import type { Grid } from './grid.ts';
import { jsonGrid } from './json-grid.ts';
import { xlsxGrid } from './xlsx-grid.ts';

/** A file's content as tables, by what its first bytes say that it is. @throws FileRefused */
export function openGrid(content: Buffer): Promise<Grid> | Grid {
  if (content[0] === 0x50 && content[1] === 0x4b) return xlsxGrid(content);
  const start = content
    .subarray(0, 64)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('{') || start.startsWith('[') ? jsonGrid(content) : csvGrid(content);
}
