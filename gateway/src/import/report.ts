import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { StartupError } from '../database/startup-error.ts';

/** A row that was not taken, and why. */
export interface Rejection {
  /** Line of a table, or rank of a feature in a file of contours; the first is 1. */
  line: number;
  /** What stood there. */
  value: string;
  /** In French: its reader is who keeps the file. */
  reason: string;
}

/** What an import did, or with `--dry-run` would have done. */
export interface ImportReport {
  /** Rows, or features. */
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Rows that are right and not for this import. */
  skipped: number;
  rejections: Rejection[];
  /** What else its reader should know, in French: what the file was recognised as, what stays as it was. */
  notes: string[];
}

export const newReport = (): ImportReport => ({
  read: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
  rejections: [],
  notes: [],
});

/** What keeps a row from being taken: the value, and why (in French). */
export class Refusal {
  readonly value: string;
  readonly reason: string;

  constructor(value: string, reason: string) {
    this.value = value;
    this.reason = reason;
  }
}

const SHOWN = 10;

/** The report as lines for a terminal: the counts, the notes, and the first rejections. */
export function reportLines(
  { rejections, notes, skipped, ...counts }: ImportReport,
  isDryRun: boolean,
): string[] {
  const rest = rejections.length - SHOWN;
  return [
    isDryRun ? 'À blanc : rien n’est changé.' : 'Importé.',
    `  lues        ${counts.read}`,
    `  créées      ${counts.created}`,
    `  changées    ${counts.changed}`,
    `  inchangées  ${counts.unchanged}`,
    ...(skipped > 0 ? [`  passées     ${skipped}`] : []),
    `  rejetées    ${rejections.length}`,
    ...notes.map((note) => `  ${note}`),
    ...rejections.slice(0, SHOWN).map(({ line, value, reason }) => `  ligne ${line} : ${reason} (${value})`),
    ...(rest > 0 ? [`  … et ${rest} autres : --report FICHIER les donne toutes`] : []),
  ];
}

/**
 * Writes every rejection as CSV. A cell that a spreadsheet would run as a formula is quoted as text.
 * @throws StartupError when the file can't be written
 */
export async function writeReport(file: string, { rejections }: ImportReport): Promise<void> {
  const rows = rejections.map(({ line, value, reason }) => [line, asText(value), reason]);
  try {
    await writeFile(file, stringify([['ligne', 'valeur', 'raison'], ...rows]));
  } catch (error) {
    throw new StartupError(
      `The import is done, but ${file} can't be written (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

const asText = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
