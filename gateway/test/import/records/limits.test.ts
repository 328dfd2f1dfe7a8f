import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInput } from '../../../src/import/file/input-file.ts';
import { FileRefused } from '../../../src/import/records/file/file-refused.ts';
import { LIMITS } from '../../../src/import/records/file/limits.ts';
import { openGrid } from '../../../src/import/records/file/open-grid.ts';
import { readContent, unpackContent } from '../../../src/import/records/file/read-content.ts';
import { type Part, workbook, zipOf } from './workbook.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-limits-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row of every way to read the content. */
async function read(content: Buffer): Promise<string[][]> {
  const grid = await openGrid(content);
  const rows: string[][] = [];
  for (const reading of grid.readings) for await (const { cells } of reading.rows()) rows.push([...cells]);
  return rows;
}

const MEBIBYTE = 1024 * 1024;

/** Refused as a file, holding no more than `most` besides. */
async function expectRefused(content: Buffer | (() => Promise<unknown>), message: RegExp): Promise<void> {
  const before = process.memoryUsage().rss;
  const reading = typeof content === 'function' ? content() : read(content);
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FileRefused);
  expect((error as FileRefused).message).toMatch(message);
  expect((error as FileRefused).problem.messageFr).toMatch(/^Fichier (trop grand|illisible) : /);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEBIBYTE);
}

/** Deflates to a thousandth. */
const zeros = (bytes: number): Buffer => deflateRawSync(Buffer.alloc(bytes), { level: 9 });

const bomb = (declared: number, bytes: number): Buffer =>
  zipOf([{ name: 'xl/worksheets/sheet1.xml', packed: zeros(bytes), size: declared }]);

describe('a workbook', () => {
  it('is read, days and numbers and all', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>nom</t></is></c><c r="C1"><v>1004</v></c></row><row r="3"><c r="B3" t="b"><v>1</v></c></row>';
    expect(await read(workbook(sheet))).toEqual([
      ['nom', '', '1004'],
      ['', 'oui', ''],
    ]);
  });

  it.each<[string, () => Buffer, RegExp]>([
    ['that declares too much', () => bomb(LIMITS.unpackedBytes + 1, 10), /unpacks to too much/],
    ['that unpacks to more than it declares', () => bomb(1_000, 200 * MEBIBYTE), /unpacks to too much/],
    [
      'of many parts that are too much together',
      () =>
        zipOf(
          Array.from(
            { length: 4 },
            (_, at): Part => ({ name: `xl/${at}.xml`, packed: zeros(10), size: 60 * MEBIBYTE }),
          ),
        ),
      /unpacks to too much/,
    ],
    [
      'of too many parts',
      () =>
        zipOf(
          Array.from(
            { length: LIMITS.parts + 1 },
            (_, at): Part => ({ name: `${at}.xml`, packed: zeros(1), size: 1 }),
          ),
        ),
      /unpacks to too much/,
    ],
    [
      'with a cell too far to the right',
      () => workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      /at most 500 columns/,
    ],
    [
      'with a cell too far down',
      () => workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      /at most 200000 rows/,
    ],
    [
      'of a far corner',
      () => workbook('<row r="200000"><c r="SF200000"><v>1</v></c></row>'),
      /at most 12000000 cells/,
    ],
    [
      'whose address is hidden',
      () => workbook('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'),
      /no readable address/,
    ],
    ['that is cut short', () => workbook('<row r="1"/>').subarray(0, 300), /cut short or damaged/],
    ['that is no workbook', () => zipOf([{ name: 'a.xml', packed: zeros(5), size: 5 }]), /no XLSX workbook/],
    [
      'that names a part twice',
      () =>
        zipOf([
          { name: 'a.xml', packed: zeros(5), size: 5 },
          { name: 'a.xml', packed: zeros(5), size: 5 },
        ]),
      /damaged/,
    ],
    [
      'whose directory lies elsewhere',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100), workbook('').subarray(-22)]),
      /damaged/,
    ],
  ])('%s is refused', async (_, content, message) => {
    await expectRefused(content(), message);
  });
});

describe('a text', () => {
  it('of a million columns is refused', async () => {
    await expectRefused(Buffer.from(`nom;${';'.repeat(990_000)}\n`), /at most 500 columns|never ends/);
    await expectRefused(Buffer.from(`nom;${'a;'.repeat(1_000_000)}\n`), /never ends/);
  });

  it('whose quote is never closed is refused', async () => {
    await expectRefused(Buffer.from(`nom;"${'a\n'.repeat(1_000_000)}`), /never ends/);
  });

  it('that unpacks to too much is refused', async () => {
    const packed = gzipSync(Buffer.alloc(LIMITS.fileBytes + MEBIBYTE));
    await expectRefused(() => unpackContent(packed), /at most 64 MiB/);
    const file = join(folder, 'bomb.csv.gz');
    writeFileSync(file, packed);
    await expectRefused(async () => readContent(await openInput(file)), /at most 64 MiB/);
    await expectRefused(() => unpackContent(packed.subarray(0, 1_000)), /cut short or damaged/);
  });

  /** Sparse: it takes no room on the disk. */
  it('of a gigabyte is refused, having read no more than it may', async () => {
    const file = join(folder, 'huge.csv');
    writeFileSync(file, 'nom;categorie\n');
    truncateSync(file, 1024 * MEBIBYTE);
    await expectRefused(async () => readContent(await openInput(file)), /at most 64 MiB/);
  });

  it('of too many rows is refused', async () => {
    await expectRefused(Buffer.from(`nom\n${'a\n'.repeat(LIMITS.rows)}`), /at most 200000 rows/);
  });

  it('of null bytes, formulas and text from right to left is read as it is', async () => {
    const rows = await read(Buffer.from('nom;x\n=1+1;\u202Eabc\u0000\n"\'=1+1";b\n'));
    expect(rows.slice(0, 3)).toEqual([
      ['nom', 'x'],
      ['=1+1', '\u202Eabc\u0000'],
      ['=1+1', 'b'],
    ]);
  });
});

describe('a JSON', () => {
  it('is refused where it is no list', async () => {
    await expectRefused(Buffer.from('{"type":"FeatureColl'), /cut short or malformed/);
    await expect(read(Buffer.from('{"a":1}'))).rejects.toThrow('Expected a GeoJSON');
    await expect(read(Buffer.from('[1,null,[2]]'))).resolves.toEqual([[], [], [], []]);
  });
});
