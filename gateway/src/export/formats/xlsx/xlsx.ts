import type { CellType, Content } from '../../../exchange/index.ts';
import { STAMP_COLUMNS } from '../../stamp.ts';
import type { Format, Sheet } from '../format.ts';
import { cellXml, columnLetters, textXml, xmlText } from './cell.ts';
import { fixedParts, STYLES, sheetPath, WORKSHEET_END, WORKSHEET_START } from './parts.ts';
import { readMe } from './read-me.ts';
import { zip } from './zip.ts';

/**
 * A workbook of two sheets, the rows and « Lisez-moi », written as it goes: a library would hold the whole list in memory, for as many clients
 * as ask. Numbers, days and « oui » are of their types.
 */
export const xlsx: Format = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isText: false,
  write: (sheet) =>
    zip([
      ...fixedParts([xmlText(sheet.table.slug), 'Lisez-moi']),
      { name: sheetPath(0), content: dataSheet(sheet) },
      { name: sheetPath(1), content: [textSheet(readMe(sheet))] },
    ]),
};

async function* dataSheet({ table, pages, stamp }: Sheet): AsyncGenerator<string> {
  const columns = [...table.columns, ...STAMP_COLUMNS];
  const places = columns.map(({ type }, index) => ({ type, letters: columnLetters(index) }));
  const last = STAMP_COLUMNS.map(({ content }) => content(stamp));
  yield `${WORKSHEET_START}${FROZEN_HEADER}<sheetData>${headerRow(columns.map(({ name }) => name))}`;
  let line = 1;
  for await (const rows of pages) {
    const xml = rows.map(({ cells }) => rowXml(++line, [...cells, ...last], places));
    if (xml.length > 0) yield xml.join('');
  }
  yield `</sheetData>${WORKSHEET_END}`;
}

const FROZEN_HEADER =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

const headerRow = (names: readonly string[]): string =>
  `<row r="1">${names.map((name, index) => textXml(`${columnLetters(index)}1`, name, STYLES.header)).join('')}</row>`;

interface CellPlace {
  letters: string;
  type: CellType;
}

const rowXml = (line: number, cells: readonly Content[], places: readonly CellPlace[]): string =>
  `<row r="${line}">${places
    .map(({ letters, type }, index) => cellXml(`${letters}${line}`, cells[index] ?? null, type))
    .join('')}</row>`;

const textSheet = (rows: readonly (readonly string[])[]): string =>
  `${WORKSHEET_START}<sheetData>${rows
    .map(
      (texts, line) =>
        `<row r="${line + 1}">${texts
          .map((text, index) => textXml(`${columnLetters(index)}${line + 1}`, text, STYLES.plain))
          .join('')}</row>`,
    )
    .join('')}</sheetData>${WORKSHEET_END}`;
