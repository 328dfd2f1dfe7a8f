/*
 * A backup is one file:
 *
 *   MAILLAGE-BACKUP 1⏎              the format and its version
 *   gzip of
 *     the header, one line of JSON   (`BackupHeader`)
 *     the rows of each table         PostgreSQL's COPY text format, one line for each row, in the header's order and number
 *   sha256:<64 hexadecimal digits>⏎  of every byte before it
 */

export const FORMAT_VERSION = 1;

export const MAGIC = /^MAILLAGE-BACKUP (\d{1,9})\n/;
export const firstLine = `MAILLAGE-BACKUP ${FORMAT_VERSION}\n`;

const CHECKSUM = 'sha256';
export const lastLine = (digest: string): string => `${CHECKSUM}:${digest}\n`;
export const LAST_LINE_BYTES = lastLine('0'.repeat(64)).length;

export const NEWLINE = 0x0a;

export interface BackupHeader {
  /** RFC 3339: the moment that every table is of. */
  at: string;
  /** Names of the migrations that each Postgres schema had had. */
  migrations: Record<string, string[]>;
  /** In an order that satisfies the foreign keys. */
  tables: BackupTable[];
  sequences: BackupSequence[];
}

export interface BackupTable {
  schema: string;
  name: string;
  columns: string[];
  rows: number;
}

/** The number that a sequence gave last; a decimal, since it may be beyond what a JavaScript number holds. */
export interface BackupSequence {
  schema: string;
  name: string;
  last: string;
}

export const rowsIn = ({ tables }: Pick<BackupHeader, 'tables'>): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);
