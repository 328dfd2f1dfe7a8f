import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadCog } from '@maillage/kit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInput } from '../../src/import/file/input-file.ts';
import { openTable } from '../../src/import/file/table.ts';
import { districtRow } from '../../src/import/qpv/district-row.ts';
import { CORRESPONDENCE_COLUMNS, DISTRICT_COLUMNS } from '../../src/import/qpv/formats.ts';

const cog = loadCog();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-mangled-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const district = fc.record({
  code: fc.constantFrom('QN00101M', 'QN02A01N', 'QN09335M', 'QN97101I', 'QP093001'),
  name: fc
    .string({
      unit: fc.constantFrom('a', 'É', 'ç', ' ', '"', ';', ',', "'", '-'),
      minLength: 1,
      maxLength: 9,
    })
    .map((text) => `Q${text}q`),
  communes: fc.uniqueArray(fc.constantFrom('01004', '01053', '2A004', '93059', '13055', '97105'), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** What software and hands do to a file. */
const mangling = fc.record({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  between: fc.constantFrom(';', ',', ' ; ', ', '),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'utf8 with a mark', 'utf16le with a mark', 'latin1'),
  header: fc.constantFrom('code_qp,lib_qp,insee_com', 'CODE QP,Nom QP,Insee Com', 'Code_QP,LIB_QP,CODGEO'),
  title: fc.constantFrom([], ['Liste des quartiers'], ['« Quartiers » ; édition, 2024', '', 'Source : ANCT']),
  order: fc.constantFrom([0, 1, 2], [2, 0, 1]),
  isWrapped: fc.boolean(),
  hasLostZeros: fc.boolean(),
  isQuoted: fc.boolean(),
  emptyColumns: fc.integer({ min: 0, max: 3 }),
  isGzip: fc.boolean(),
});

type Mangling = typeof mangling extends fc.Arbitrary<infer Of> ? Of : never;

function written(rows: readonly (readonly string[])[], mangled: Mangling): Buffer {
  const { separator, order, isWrapped, isQuoted, emptyColumns, title, lineEnd } = mangled;
  const field = (text: string, isCode: boolean) => {
    const wrapped = isWrapped && isCode ? `="${text}"` : text;
    return isQuoted || /["\n;,|\t]/.test(wrapped) ? `"${wrapped.replaceAll('"', '""')}"` : wrapped;
  };
  const line = (cells: readonly string[], isHeader = false) =>
    [
      ...order.map((index) => field(cells[index] ?? '', !isHeader && index !== 1)),
      ...Array<string>(emptyColumns).fill(''),
    ].join(separator);
  const lines = [...title, line(mangled.header.split(','), true), ...rows.map((cells) => line(cells))];
  const text = lines.join(lineEnd);
  const bytes = {
    utf8: () => Buffer.from(text),
    'utf8 with a mark': () => Buffer.from(`\uFEFF${text}`),
    'utf16le with a mark': () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    latin1: () => Buffer.from(text, 'latin1'),
  }[mangled.encoding]();
  return mangled.isGzip ? gzipSync(bytes) : bytes;
}

async function read(content: Buffer) {
  const path = join(folder, 'mangled.csv');
  writeFileSync(path, content);
  const table = await openTable(await openInput(path), {
    list: DISTRICT_COLUMNS,
    correspondence: CORRESPONDENCE_COLUMNS,
  });
  if (table.format !== 'list') throw new Error(`taken for ${table.format}`);
  const rows = [];
  for await (const { cells } of table.rows()) rows.push(districtRow(cells, cog));
  return rows;
}

describe('a list that hands and software have been at', () => {
  it('gives the same districts however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(district, { maxLength: 6 }), mangling, async (districts, mangled) => {
        const cells = districts.map(({ code, name, communes }) => [
          code,
          name,
          communes
            .map((each) => (mangled.hasLostZeros ? each.replace(/^0/, '') : each))
            .join(mangled.between),
        ]);
        const expected = districts.map(({ code, name, communes }) => ({
          code,
          name,
          communes: communes.map((each) => ({ level: 'COMMUNE', code: each })),
        }));
        expect(await read(written(cells, mangled))).toMatchObject(expected);
      }),
      { seed: 2026, numRuns: 400 },
    );
  });

  it('is refused at its first line when it is another', async () => {
    await expect(read(Buffer.from('nom;adresse\nMairie;rue\n'))).rejects.toThrow(
      /line 1 is no header .* code_qp, lib_qp, insee_com\.$/,
    );
    await expect(read(Buffer.from(''))).rejects.toThrow('line 1 is no header');
    await expect(read(gzipSync('code_qp;lib_qp;insee_com\n').subarray(0, 20))).rejects.toThrow('gzip');
  });
});
