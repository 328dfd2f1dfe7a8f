import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, codesIn, columnKey, wholeCommuneCode } from '../../src/import/file/cells.ts';
import { type CsvRecord, csvRecords } from '../../src/import/file/csv-records.ts';

const SEEDED = { seed: 2026, numRuns: 300 };

async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

async function read(text: string, { separator = ';', size = 7 } = {}): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const record of csvRecords(piecesOf(text, size), separator)) records.push(record);
  return records;
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '"', ';', ',', '\n', '=', '0'),
  maxLength: 6,
});
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });

describe('csvRecords', () => {
  it('reads back what a writer of CSV wrote, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          written: rows,
          separator: fc.constantFrom(';', ',', '\t'),
          size: fc.integer({ min: 1, max: 9 }),
        }),
        async ({ written, separator, size }) => {
          const text = stringify(written, { delimiter: separator, record_delimiter: '\n', quoted: true });
          const found = await read(text, { separator, size });
          expect(found.map(({ fields }) => fields)).toEqual(written);
        },
      ),
      SEEDED,
    );
  });

  it('counts lines as an editor does, line ends inside quotes among them', async () => {
    expect(await read('a;b\n\n"c\nd";e\nf;g')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 3, fields: ['c\nd', 'e'] },
      { line: 5, fields: ['f', 'g'] },
    ]);
  });

  it('refuses a quote that never closes before it fills the memory', async () => {
    await expect(read(`a;"${'x'.repeat(1_100_000)}`, { size: 65_536 })).rejects.toThrow('never ends');
    await expect(read('a;b\n"c;d\n')).rejects.toThrow(/^Line \d is in a record that never ends/);
  });
});

describe('cells and columns', () => {
  it.each([
    ['="01004"', '01004'],
    ['  93059\u00a0', '93059'],
    ["L'Haÿ", "L'Haÿ"],
    ['="13055;13070"', '13055;13070'],
    ['', ''],
  ])('takes a spreadsheet’s wrapping off %j', (written, text) => {
    expect(cellText(written)).toBe(text);
  });

  it('compares names of columns without accents, case, marks and signs', () => {
    expect(columnKey('\uFEFFDate d’effet ')).toBe('date_d_effet');
    expect(columnKey('TYPECOM_AV')).toBe('typecom_av');
  });

  it.each([
    ['13055;13070', ['13055', '13070']],
    ['02571,02691', ['02571', '02691']],
    ['["01053"]', ['01053']],
    ['="01004", ="01053"', ['01004', '01053']],
    [' ', []],
  ])('finds the codes in %j', (cell, codes) => {
    expect(codesIn(cell)).toEqual(codes);
  });

  it.each([
    ['1004', '01004'],
    ['2a004', '2A004'],
    ['13055.0', '13055'],
    ['93066', '93066'],
    ['403', '403'],
  ])('makes %s whole', (written, code) => {
    expect(wholeCommuneCode(written)).toBe(code);
  });
});
