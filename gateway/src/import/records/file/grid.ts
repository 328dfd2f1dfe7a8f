/** One row of a table as its file has it; a cell is '' where it is empty. */
export interface GridRow {
  /** Line of a text, row of a sheet, rank of a feature; the first is 1. */
  line: number;
  cells: readonly string[];
}

/** One way to read a file as a table: cut at one separator, or one sheet of a workbook. */
export interface Reading {
  /** From the beginning, at each call. */
  rows(): AsyncIterable<GridRow>;
}

/** A file as what it may be read as: the header tells which reading is right. */
export interface Grid {
  format: 'CSV' | 'XLSX' | 'JSON';
  readings: readonly Reading[];
}
