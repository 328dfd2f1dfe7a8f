import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '@maillage/kit';
import { readMovements } from '@maillage/territory';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY } from '../../../test/support/templates.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import { importMovements } from '../../src/import/movements/import-movements.ts';

const REAL = fileURLToPath(new URL('../../../../shared/data/mouvements-communes.csv', import.meta.url));
const HEADER = 'MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP';
const MERGER = '32,2025-01-01,COM,93059,Pierrefitte-sur-Seine,COM,93066,Saint-Denis';
const RECODED = '41,1968-01-01,COM,75059,Pierrefitte-sur-Seine,COM,93059,Pierrefitte-sur-Seine';

let [folder, test]: [string, TestDatabase | undefined] = ['', undefined];
let database: Database;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  test = await createTestDatabase(EMPTY);
  database = openDatabase({ url: test.url });
});
afterEach(async () => {
  await database.close();
  await test?.[Symbol.asyncDispose]();
});

function file(content: string | Buffer): string {
  const path = join(folder, 'mouvements.csv');
  writeFileSync(path, content);
  return path;
}

const take = (content: string | Buffer, dryRun = false) =>
  importMovements({ database, file: file(content), dryRun });

describe('import of movements', () => {
  it('takes a file once: the same again changes nothing, a name that changed is changed', async () => {
    const text = [HEADER, MERGER, RECODED].join('\n');
    expect(await take(text)).toMatchObject({ read: 2, created: 2, changed: 0, unchanged: 0, rejections: [] });
    expect(await take(text)).toMatchObject({ read: 2, created: 0, changed: 0, unchanged: 2 });
    expect(await take(text.replace('Saint-Denis', 'Saint-Denis (93)'))).toMatchObject({
      changed: 1,
      unchanged: 1,
    });
    expect(await readMovements(database)).toEqual([
      {
        kind: 'CODE',
        on: '1968-01-01',
        before: { level: 'COMMUNE', code: '75059', name: 'Pierrefitte-sur-Seine' },
        after: { level: 'COMMUNE', code: '93059', name: 'Pierrefitte-sur-Seine' },
      },
      {
        kind: 'MERGER',
        on: '2025-01-01',
        before: { level: 'COMMUNE', code: '93059', name: 'Pierrefitte-sur-Seine' },
        after: { level: 'COMMUNE', code: '93066', name: 'Saint-Denis (93)' },
      },
    ]);
  });

  it('says what a dry run would do, and does not', async () => {
    expect(await take([HEADER, MERGER].join('\n'), true)).toMatchObject({ created: 1 });
    expect(await readMovements(database)).toEqual([]);
  });

  it.each([
    ['a mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['quotes', (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
    ['lost zeros', (text: string) => text.replaceAll('01033', '1033')],
    ['a spreadsheet’s wrapping', (text: string) => text.replaceAll('01033', '"=""01033"""')],
    ['a spreadsheet’s dates', (text: string) => text.replaceAll('2025-01-01', '01/01/2025')],
    ['lines above the header', (text: string) => `Mouvements de communes\n\n${text}`],
    ['empty columns', (text: string) => text.replace(/$/gm, ',,')],
    ['other columns first', (text: string) => text.replace(/^/gm, 'x,')],
  ])('recognises %s', async (_, change) => {
    const row = '10,2025-01-01,COM,01033,Bellegarde,COM,01033,Valserhône';
    expect(await take(change([HEADER, row].join('\n')))).toMatchObject({
      read: 1,
      created: 1,
      rejections: [],
    });
    expect(await readMovements(database)).toMatchObject([
      { on: '2025-01-01', after: { code: '01033', name: 'Valserhône' } },
    ]);
  });

  it('rejects a row with its line, its value and why, and takes the others', async () => {
    const rows = [
      HEADER,
      MERGER,
      MERGER.replace('32,', '99,'),
      MERGER.replace('2025-01-01', '2025-02-30'),
      MERGER.replace('93059', '9X059'),
      MERGER.replace('COM,93059', 'COMX,93059'),
      MERGER.replace('Saint-Denis', ''),
      '30,2025-01-01,,,,,,',
      MERGER,
    ];
    const report = await take(rows.join('\n'));
    expect(report).toMatchObject({ read: 8, created: 1 });
    expect(report.rejections.map(({ line, value }) => [line, value])).toEqual([
      [3, '99'],
      [4, '2025-02-30'],
      [5, '9X059'],
      [6, 'COMX'],
      [7, '93066'],
      [8, ''],
      [9, '32 2025-01-01 COM 93059 COM 93066'],
    ]);
    expect(report.rejections.at(-1)?.reason).toContain('ligne 2');
  });

  it('says of another file that it is one', async () => {
    await expect(take('code_qp;lib_qp;insee_com\nQN00101M;Quartier;01004\n')).rejects.toThrow(
      /line 1 is no header .*mod, date_eff/,
    );
    await expect(take('')).rejects.toThrow('no header');
  });

  it('changes nothing when it is interrupted', async () => {
    const interruption = new AbortController();
    interruption.abort();
    const path = file([HEADER, MERGER].join('\n'));
    await expect(importMovements({ database, file: path, signal: interruption.signal })).rejects.toThrow();
    expect(await readMovements(database)).toEqual([]);
  });

  it.skipIf(!existsSync(REAL))('takes the real file of ../shared/data whole', async () => {
    const report = await importMovements({ database, file: REAL });
    expect(report).toMatchObject({ read: 13_734, created: 13_734, rejections: [] });
    expect(await readMovements(database)).toHaveLength(13_734);
  });
});
