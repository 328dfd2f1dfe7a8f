export type { CellType, Codec, Content, Misread, Reading } from './cells/content.ts';
export { contentText } from './cells/content-text.ts';
export type { Column } from './columns/column.ts';
export { describeTable } from './columns/describe-table.ts';
export { type CellProblem, type ParsedRow, parseRow } from './columns/parse-row.ts';
export { createTables, type DescribedTable, type Table, type Tables, tableList } from './columns/tables.ts';
export type * from './rows/part-rows.ts';
export {
  type ActionRow,
  fromPerimeterCells,
  type PartnerRow,
  type SchemeRows,
  toPerimeterCells,
  toSchemeRows,
} from './rows/record-rows.ts';
export type { PerimeterCells, SchemeFacts, SchemeRow } from './rows/scheme-row.ts';
export { neutraliseText, restoreText } from './spreadsheet-text.ts';
