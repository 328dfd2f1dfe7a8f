import type { Difference, ProblemCode } from '@maillage/kit';

/** A record that a row may mean. */
export interface Candidate {
  id: string;
  name: string;
}

/** What is wrong with a row, and where. */
export interface RowProblem {
  line: number;
  /** Name of the column; null for the row as a whole. */
  column: string | null;
  /** What stood there. */
  value: string;
  code: ProblemCode;
  messageFr: string;
  messageEn: string;
  /** What the row may have meant, where that can be said. */
  candidates: readonly Candidate[];
}

/** One record that an import makes or changes. */
export interface RecordChange {
  id: string;
  name: string;
  operation: 'CREATED' | 'AMENDED';
  /** Lines that say so. */
  lines: readonly number[];
  differences: readonly Difference[];
}

/** What an import of records did, or on a dry run would have done. */
export interface RecordImportReport {
  /** Names the import in the change log, and takes it back; null when nothing was written. */
  batch: string | null;
  dryRun: boolean;
  /** Rows read, and of those the ones that were not taken, or not whole. */
  read: number;
  rejected: number;
  created: number;
  changed: number;
  unchanged: number;
  problems: readonly RowProblem[];
  changes: readonly RecordChange[];
  /** In French: what the file was recognised as, and what was passed over. */
  notes: readonly string[];
}
