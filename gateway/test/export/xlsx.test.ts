import { buffer } from 'node:stream/consumers';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/exchange/index.ts';
import { cellXml, columnLetters } from '../../src/export/formats/xlsx/cell.ts';
import { xlsx } from '../../src/export/formats/xlsx/xlsx.ts';
import { zip } from '../../src/export/formats/xlsx/zip.ts';
import { OPEN_LICENCE } from '../../src/export/stamp.ts';

const described = {
  description: 'Une colonne.',
  aliases: [],
  expects: 'un texte',
  required: false,
  informative: false,
};

const workbook = (pages: Content[][][], types: ('text' | 'date' | 'decimal' | 'list')[]) =>
  buffer(
    xlsx.write({
      table: {
        slug: 'liste',
        label: 'Une liste',
        columns: types.map((type, index) => ({ ...described, name: `colonne_${index}`, type })),
      },
      pages: (async function* () {
        for (const rows of pages) yield rows.map((cells) => ({ cells, geometry: null }));
      })(),
      stamp: { day: null, exportedOn: '2026-01-01', licence: OPEN_LICENCE },
      address: '/export/liste.xlsx',
      variant: 'excel',
    }) as AsyncIterable<Uint8Array>,
  );

const rowsOf = async (file: Buffer) =>
  (await readExcelFile(file))[0]?.data.slice(1).map((row) => row.slice(0, -3));

describe('XLSX', () => {
  test('texts come back as they were, whatever is in them', async () => {
    const texts = ['=1+1', '<a href="b">&amp;</a>', 'ligne\nsuivante', '日本 😀', "l'été", '00123'];
    expect(
      await rowsOf(
        await workbook(
          [[texts]],
          texts.map(() => 'text'),
        ),
      ),
    ).toEqual([texts]);
  });

  test('numbers and days are of their types; what no spreadsheet can date is a text', async () => {
    const rows = [
      [0.5, '2024-02-29', 12],
      [1e9, '1900-03-01', null],
      [0, '1899-01-01', -3],
    ];
    expect(await rowsOf(await workbook([rows], ['decimal', 'date', 'decimal']))).toEqual([
      [0.5, new Date('2024-02-29'), 12],
      [1e9, new Date('1900-03-01'), null],
      [0, '1899-01-01', -3],
    ]);
  });

  test('rows of all pages, and none', async () => {
    const pages = [[['a']], [], [['b'], ['c']]];
    expect(await rowsOf(await workbook(pages, ['text']))).toEqual([['a'], ['b'], ['c']]);
    expect(await rowsOf(await workbook([], ['text']))).toEqual([]);
  });

  test('what no cell can hold is left out: control characters, halves of characters, more than 32,767 characters', () => {
    expect(cellXml('A1', 'a\u0000b\uD800', 'text')).toContain('>ab\uFFFD<');
    const long = /<t[^>]*>(.*)<\/t>/.exec(cellXml('A1', 'x'.repeat(40_000), 'text'))?.[1] ?? '';
    expect([long.length, long.at(-1)]).toEqual([32_767, '…']);
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});

describe('zip', () => {
  test('an entry whose content fails makes the archive fail', async () => {
    const content = (async function* () {
      yield 'a';
      throw new Error('the list went away');
    })();
    await expect(buffer(zip([{ name: 'a', content }]) as AsyncIterable<Uint8Array>)).rejects.toThrow(
      'the list',
    );
  });

  test('whoever leaves early ends the reading', async () => {
    let ended = false;
    const content = (async function* () {
      try {
        for (;;) yield 'x'.repeat(100_000) + Math.sin(1);
      } finally {
        ended = true;
      }
    })();
    let pieces = 0;
    for await (const _ of zip([{ name: 'a', content }])) if (++pieces === 2) break;
    await expect.poll(() => ended).toBe(true);
  });
});
