import { CONTOUR_LEVELS, type ContourLevel } from '@maillage/kit';
import { Argument, Command, Option } from 'commander';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { type ContourImportOptions, importContours } from '../import/contours/import-contours.ts';
import { openInput } from '../import/file/input-file.ts';
import { importFiness } from '../import/finess/import-finess.ts';
import { importMovements } from '../import/movements/import-movements.ts';
import { importQpv } from '../import/qpv/import-qpv.ts';
import { type ImportReport, reportLines, writeReport } from '../import/report.ts';
import { withStores } from '../import/with-stores.ts';
import { progressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

interface ImportCommandOptions {
  dryRun?: boolean;
  report?: string;
  vintage?: number;
  level?: ContourLevel;
  data: string;
}

type Import = (options: ContourImportOptions) => Promise<ImportReport>;

/** What can be imported: by its name on the command line, what does it. */
const IMPORTS = {
  qpv: importQpv,
  contours: importContours,
  movements: importMovements,
  finess: importFiness,
} as const satisfies Record<string, Import>;

type What = keyof typeof IMPORTS;

const ROWS_REJECTED = 3;
const USAGE_ERROR = 2;

export function importCommand(environment: Environment): Command {
  return new Command('import')
    .description(
      'Importe des données de référence : quartiers prioritaires (qpv), contours (contours), mouvements de communes (movements), établissements FINESS (finess). docs/IMPORTS.md décrit les fichiers.',
    )
    .addArgument(new Argument('<what>', 'ce que le fichier contient').choices(Object.keys(IMPORTS)))
    .argument('<file>', 'le fichier : CSV, GeoJSON ou TopoJSON, compressé par gzip ou non')
    .option('--dry-run', 'dit ce qui serait fait, et ne change rien')
    .option('--report <file>', 'écrit les lignes rejetées dans un fichier CSV')
    .option(
      '--vintage <year>',
      'contours : millésime du COG dont ils sont ; le dernier par défaut',
      parseYear,
    )
    .addOption(
      new Option('--level <level>', 'contours : ce qu’ils délimitent ; reconnu par défaut').choices(
        CONTOUR_LEVELS,
      ),
    )
    .option(
      '--data <folder>',
      'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
      environment.data,
    )
    .action((what: What, file: string, options: ImportCommandOptions) =>
      runImport({ what, file, options, environment }),
    );
}

function parseYear(text: string): number {
  if (/^(19|20)\d{2}$/.test(text)) return Number(text);
  throw new StartupError(`--vintage expects a year, not “${text}”.`, USAGE_ERROR);
}

interface ImportCall {
  what: What;
  file: string;
  options: ImportCommandOptions;
  environment: Environment;
}

async function runImport({ what, file, options, environment }: ImportCall): Promise<void> {
  const { dryRun = false, vintage, level } = options;
  if (what !== 'contours' && (vintage !== undefined || level !== undefined))
    throw new StartupError('--vintage and --level are for contours.', USAGE_ERROR);
  await openInput(file);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const bar = progressBar(process.stderr);
  const report = await withDatabase(options.data, environment, (database) =>
    withStores(database, (reference) =>
      IMPORTS[what]({
        ...reference,
        database,
        file,
        dryRun,
        vintage,
        level,
        onProgress: bar.show,
        signal: interruption.signal,
      }),
    ),
  )
    .catch((error) => {
      if (!interruption.signal.aborted) throw error;
      throw new StartupError('Interrupted: nothing was changed.');
    })
    .finally(bar.clear);
  process.stdout.write(`${reportLines(report, dryRun).join('\n')}\n`);
  if (options.report) await writeReport(options.report, report);
  const { length } = report.rejections;
  if (length > 0) throw new StartupError(`${length} rows were rejected.`, ROWS_REJECTED);
}
