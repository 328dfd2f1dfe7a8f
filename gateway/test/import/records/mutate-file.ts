import { gzipSync } from 'node:zlib';
import { workbook } from './workbook.ts';

type Random = () => number;

export interface MutatedFile {
  content: Buffer;
  /** How it came about, to be shown where it fails. */
  how: string[];
}

const among = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;
const below = (random: Random, most: number): number => Math.floor(random() * most);

/** What cells of hostile and of broken files hold. */
const CELLS: readonly string[] = [
  '=HYPERLINK("http://x";"y")',
  "'=1+1",
  '+cmd|calc!A0',
  '@SUM(A1)',
  '-1',
  '\u202Eurf\u2066',
  'עברית العربية',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uDC00x',
  '\uFEFF',
  'x'.repeat(40_000),
  '9'.repeat(400),
  '1e999',
  'NaN',
  '2024-02-31',
  '0000-00-00',
  '31/02/2024',
  'ACTIF 2020-01-01/2019-01-01 | ACTIF',
  'COMMUNE:99999 | QPV: | :',
  'REGION:11 | REGION:11',
  '__proto__',
  'constructor',
  'toString',
  'effacer',
  'aucun',
  'nouveau',
  'clsm_',
  'clsm_x',
  'partner_x § y',
  '\\',
  '|',
  ' | | ',
  '"',
  'a\nb\r\nc',
  '   ',
  '§ § § §',
  '\u{1F600}'.repeat(100),
  '{"a":1}',
  "'; DROP TABLE change; --",
  'oui',
  'Saint-Denis',
  'Marseille 3e, 4e et 99e',
];

/** Changes of a table, cell by cell. */
const TABLE_CHANGES: Readonly<Record<string, (rows: string[][], random: Random) => void>> = {
  cell(rows, random) {
    const row = among(random, rows);
    row[below(random, row.length + 1)] = among(random, CELLS);
  },
  header(rows, random) {
    const [header = []] = rows;
    header[below(random, header.length)] = among(random, CELLS);
  },
  column(rows, random) {
    const at = below(random, rows[0]?.length ?? 1);
    for (const row of rows) row.splice(at, 1);
  },
  twice(rows, random) {
    const at = below(random, rows[0]?.length ?? 1);
    for (const row of rows) row.push(row[at] ?? '');
  },
  rows(rows, random) {
    for (let count = below(random, 4); count > 0; count--) rows.push([...among(random, rows)]);
  },
  swap(rows, random) {
    const [one, other] = [below(random, rows.length), below(random, rows.length)];
    [rows[one], rows[other]] = [rows[other] as string[], rows[one] as string[]];
  },
  wide(rows, random) {
    among(random, rows).push(...Array<string>(below(random, 1_000)).fill(among(random, CELLS)));
  },
  gone(rows, random) {
    rows.splice(below(random, rows.length), 1 + below(random, 3));
    if (rows.length === 0) rows.push(['']);
  },
};

/** Changes of the bytes. */
const BYTE_CHANGES: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  flip(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + below(random, 8); count > 0 && flipped.length > 0; count--)
      flipped[below(random, flipped.length)] = below(random, 256);
    return flipped;
  },
  cut: (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  tail: (bytes, random) => bytes.subarray(below(random, bytes.length)),
  nulls(bytes, random) {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(below(random, 2_000)), bytes.subarray(at)]);
  },
  gzip: (bytes) => gzipSync(bytes),
  again(bytes, random) {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes, bytes.subarray(at)]);
  },
};

const WRITTEN: Readonly<Record<string, (rows: readonly (readonly string[])[], random: Random) => Buffer>> = {
  csv: (rows, random) => Buffer.from(csvText(rows, among(random, [';', ',', '\t', '|']))),
  loose: (rows) => Buffer.from(rows.map((row) => row.join(';')).join('\n')),
  utf16: (rows) => Buffer.from(`\uFEFF${csvText(rows, ';')}`, 'utf16le'),
  latin1: (rows) => Buffer.from(csvText(rows, ';'), 'latin1'),
  xlsx: (rows) => workbook(rows.map(rowXml).join('')),
  json: (rows) => Buffer.from(jsonText(rows)),
};

const csvText = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');

/** As a writer would that does not know what XML may hold. */
const rowXml = (row: readonly string[], at: number): string =>
  `<row r="${at + 1}">${row
    .map(
      (cell) =>
        `<c t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`,
    )
    .join('')}</row>`;

function jsonText([header = [], ...rows]: readonly (readonly string[])[]): string {
  const features = rows.map((row) => ({
    type: 'Feature',
    properties: Object.fromEntries(header.map((name, at) => [name, row[at]])),
    geometry: null,
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** A file that began as these rows, and what some hand or software may have done to it. */
export function mutateFile(table: readonly (readonly string[])[], random: Random): MutatedFile {
  const rows = table.map((row) => [...row]);
  const how: string[] = [];
  for (let count = below(random, 5); count > 0; count--) {
    const name = among(random, Object.keys(TABLE_CHANGES));
    how.push(name);
    TABLE_CHANGES[name]?.(rows, random);
  }
  const form = among(random, Object.keys(WRITTEN));
  how.push(form);
  let content = WRITTEN[form]?.(rows, random) ?? Buffer.alloc(0);
  if (random() < 0.35) {
    const name = among(random, Object.keys(BYTE_CHANGES));
    how.push(name);
    content = BYTE_CHANGES[name]?.(content, random) ?? content;
  }
  return { content, how };
}
