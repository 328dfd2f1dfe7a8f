const MEBIBYTE = 1024 * 1024;

/** What a file of records may be; what is more is refused before it is held in memory. docs/EXCHANGE.md says so. */
export const LIMITS = {
  /** Of the file, unpacked if it is gzip. */
  fileBytes: 64 * MEBIBYTE,
  /** Of all parts of a workbook, unpacked. */
  unpackedBytes: 192 * MEBIBYTE,
  /** Parts of a workbook. */
  parts: 2_000,
  rows: 200_000,
  columns: 500,
  /** Rows by columns, of a sheet of a workbook. */
  cells: 12_000_000,
} as const;
