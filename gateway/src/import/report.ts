import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';

/** A row that was not taken, and why. */
export interface Rejection {
  line: number;
  /** What stood there. */
  value: string;
  /** In French: its reader is who keeps the file. */
  reason: string;
}

/** What an import did, or with `--dry-run` would have done. */
export interface ImportReport {
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  rejections: Rejection[];
}

const SHOWN = 10;

/** The report as lines for a terminal: the counts, and the first rejections. */
export function reportLines({ rejections, ...counts }: ImportReport, isDryRun: boolean): string[] {
  const rest = rejections.length - SHOWN;
  return [
    isDryRun ? 'À blanc : rien n’est changé.' : 'Importé.',
    `  lues        ${counts.read}`,
    `  créées      ${counts.created}`,
    `  changées    ${counts.changed}`,
    `  inchangées  ${counts.unchanged}`,
    `  rejetées    ${rejections.length}`,
    ...rejections.slice(0, SHOWN).map(({ line, value, reason }) => `  ligne ${line} : ${reason} (${value})`),
    ...(rest > 0 ? [`  … et ${rest} autres : --report FICHIER les donne toutes`] : []),
  ];
}

/** Writes every rejection as CSV. A cell that a spreadsheet would run as a formula is quoted as text. */
export async function writeReport(file: string, { rejections }: ImportReport): Promise<void> {
  const rows = rejections.map(({ line, value, reason }) => [line, asText(value), reason]);
  await writeFile(file, stringify([['ligne', 'valeur', 'raison'], ...rows]));
}

const asText = (value: string): string => (/^[=+\-@\t]/.test(value) ? `'${value}` : value);
