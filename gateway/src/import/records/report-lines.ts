import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { StartupError } from '../../database/startup-error.ts';
import { neutraliseText } from '../../exchange/index.ts';
import type { RecordChange, RecordImportReport, RowProblem } from './report.ts';

const SHOWN = 10;
const VALUE_LENGTH = 200;

/** The report as lines for a terminal: the counts, the notes, the first problems; on a dry run, every change record by record. */
export function recordReportLines(report: RecordImportReport): string[] {
  const { dryRun, batch, problems, changes, notes } = report;
  const rest = problems.length - SHOWN;
  return [
    title(report),
    `  lues        ${report.read}`,
    `  créées      ${report.created}`,
    `  changées    ${report.changed}`,
    `  inchangées  ${report.unchanged}`,
    `  rejetées    ${report.rejected}`,
    ...notes.map((note) => `  ${note}`),
    ...problems.slice(0, SHOWN).map(problemLine),
    ...(rest > 0 ? [`  … et ${rest} autres : --report FICHIER les donne toutes`] : []),
    ...(dryRun ? changes.flatMap(changeLines) : []),
    ...(batch ? [`Lot ${batch} : « maillage undo ${batch} » l’annule.`] : []),
  ];
}

function title({ dryRun, batch, created, changed }: RecordImportReport): string {
  if (dryRun) return 'À blanc : rien n’est changé.';
  if (batch) return 'Importé.';
  return created + changed > 0
    ? 'Rien n’est importé : des lignes sont rejetées (--strict).'
    : 'Rien à changer.';
}

const problemLine = ({ line, column, value, messageFr }: RowProblem): string =>
  `  ligne ${line}${column ? `, ${column}` : ''} : ${messageFr}${value ? ` (${shown(value)})` : ''}`;

const changeLines = ({ operation, id, name, lines, differences }: RecordChange): string[] => [
  `${operation === 'CREATED' ? '+ à créer' : `~ ${id}`}  ${shown(name)}  (${lines.length > 1 ? 'lignes' : 'ligne'} ${lines.join(', ')})`,
  ...differences.map(
    ({ path, before, after }) => `    ${path.join('.')} : ${valueText(before)} → ${valueText(after)}`,
  ),
];

const valueText = (value: unknown): string => (value === null ? '—' : shown(JSON.stringify(value)));

/** One line of a terminal, without what would move its cursor. */
const shown = (text: string): string => {
  const plain = text.toWellFormed().replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return plain.length > VALUE_LENGTH ? `${plain.slice(0, VALUE_LENGTH)}…` : plain;
};

const COLUMNS = ['ligne', 'colonne', 'valeur', 'code', 'raison', 'reason', 'candidats'];

/** Writes every problem as CSV, whose cells no spreadsheet runs. @throws StartupError when the file can't be written */
export async function writeRecordReport(file: string, { problems }: RecordImportReport): Promise<void> {
  const rows = problems.map(({ line, column, value, code, messageFr, messageEn, candidates }) => [
    line,
    column ?? '',
    ...[value, code, messageFr, messageEn].map(cell),
    cell(candidates.map(({ id, name }) => `${id} (${name})`).join(' | ')),
  ]);
  try {
    await writeFile(file, stringify([COLUMNS, ...rows]));
  } catch (error) {
    throw new StartupError(
      `The import is done, but ${file} can't be written (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

const cell = (text: string): string => neutraliseText(text.toWellFormed().replaceAll('\0', ''));
